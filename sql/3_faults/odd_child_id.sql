/*
code: 1580
title: Child id with other characters
meaning: The child id has characters that are neither letters nor figures.
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
where id_fault = 'characters'
