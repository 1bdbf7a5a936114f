/*
code: 8840
title: Child protection plan of one day
meaning: The child protection plan ends on the day it starts.
severity: error
do: Correct one of the two dates, if it was longer.
*/
select
  'cp_plans' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'end_date' as column_name,
  child_id,
  start_date as dated_on
from cp_plans
where end_date = start_date
