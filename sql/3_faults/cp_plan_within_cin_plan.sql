/*
code: 4017
title: Child protection plan starts during a child in need plan
meaning: A child protection plan starts while the child in need plan is running. Starting on the day that it
  ends is fine.
severity: error
do: Correct one of the dates.
*/
select
  'cin_plans' as table_name,
  cin_plans.file_number,
  coalesce(cin_plans.record, cin_plans.rowid + 1)::integer as record,
  'end_date' as column_name,
  cin_plans.child_id,
  cin_plans.start_date as dated_on
from cin_plans
where exists (
  select 1
  from cp_plans
  where cp_plans.child_id = cin_plans.child_id
    and cp_plans.start_date >= cin_plans.start_date
    and cp_plans.start_date < coalesce(cin_plans.end_date, $extract_end::date + 1)
)
