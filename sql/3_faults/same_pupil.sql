/*
code: 1520
title: One pupil number, two children
meaning: Two children of the input have the same unique pupil number: perhaps one child under two ids.
severity: error
do: Check whether the two are one child; a crosswalk can join them.
*/
select
  'children' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'child_id' as column_name,
  child_id
from children
where pupil_key in (
  select pupil_key
  from children
  where pupil_key is not null
  group by pupil_key
  having count(*) > 1
)
