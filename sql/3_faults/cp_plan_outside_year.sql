/*
code: 8930
title: Child protection plan ended before the year
meaning: The child protection plan ended before the year of the return began.
severity: error
applies: single_return
do: Correct the date, or leave the plan out.
*/
select
  'cp_plans' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'end_date' as column_name,
  child_id,
  start_date as dated_on
from cp_plans
where end_date < $year_start::date
