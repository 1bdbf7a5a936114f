/*
code: 4011
title: Child in need plan ends before it starts
meaning: The end of the child in need plan is before its start.
severity: error
do: Correct one of the two dates.
*/
select
  'cin_plans' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'end_date' as column_name,
  child_id,
  start_date as dated_on
from cin_plans
where end_date < start_date
