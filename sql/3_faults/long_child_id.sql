/*
code: 1570
title: Child id longer than 20
meaning: The child id has more than 20 characters.
severity: error
do: Check that it is the id that the authority returns to the DfE.
*/
select
  'children' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'child_id' as column_name,
  child_id
from children
where id_fault = 'long'
