/*
code: 4016
title: Child in need plan starts during a child protection plan
meaning: The child in need plan starts while a child protection plan is running. Starting on the day that
  one ends is fine.
severity: error
do: Correct one of the dates.
*/
select
  'cin_plans' as table_name,
  cin_plans.file_number,
  coalesce(cin_plans.record, cin_plans.rowid + 1)::integer as record,
  'start_date' as column_name,
  cin_plans.child_id,
  cin_plans.start_date as dated_on
from cin_plans
where exists (
  select 1
  from cp_plans
  where cp_plans.child_id = cin_plans.child_id
    and cin_plans.start_date >= cp_plans.start_date
    and cin_plans.start_date < coalesce(cp_plans.end_date, $extract_end::date + 1)
)
