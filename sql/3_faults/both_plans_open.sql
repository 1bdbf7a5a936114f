/*
code: 4001
title: Both plans open
meaning: The episode has an open child in need plan and an open child protection plan.
severity: error
do: Close the one that has ended.
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
  where cp_plans.referral_id = cin_plans.referral_id
    and cp_plans.end_date is null
)
  and cin_plans.end_date is null
