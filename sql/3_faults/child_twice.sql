/*
code: 8510
title: Same child twice in one file
meaning: The file holds the same child id again; the last one is used.
severity: error
do: Keep one, or give each child an id of its own.
*/
select table_name, file_number, record, 'child_id' as column_name
from beside.replaced_records
where table_name = 'children'
  and is_same_file
