/*
code: 8525Q
title: Birth and expected birth
meaning: The child has both a date of birth and an expected date of birth, or neither.
severity: query
do: Give one of the two.
*/
select
  'children' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'birth_month' as column_name,
  child_id
from children
where births_given <> 1
