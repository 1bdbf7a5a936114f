/*
code: 8898
title: Same factor twice
meaning: The assessment has the same factor again; it counts once.
severity: error
do: Keep one of them.
*/
select table_name, file_number, record, 'factor_code' as column_name
from beside.replaced_records
where table_name = 'assessment_factors'
  and is_same_file
