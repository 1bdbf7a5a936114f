/*
code: 4012Q
title: Child in need plan of one day
meaning: The child in need plan ends on the day it starts.
severity: query
do: Correct one of the two dates, if it was longer.
*/
select
  'cin_plans' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'end_date' as column_name,
  child_id,
  start_date as dated_on
from cin_plans
where end_date = start_date
