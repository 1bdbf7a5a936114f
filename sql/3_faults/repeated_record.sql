/*
code: GT09
title: Same record twice in one file
meaning: The file holds the same id again; the last one is used.
severity: query
do: Keep one of them.
*/
select table_name, file_number, record, 'id' as column_name
from beside.replaced_records
where is_same_file
  and table_name not in ('children', 'assessment_factors', 'initial_conferences')
