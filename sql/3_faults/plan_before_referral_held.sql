/*
code: GT19
title: First record is a child protection plan
meaning: The child protection plan starts before any referral of the child that is held; what led to it is
  not known.
severity: note
do: Ask where the referral was made, if the history matters here.
*/
select
  'cp_plans' as table_name,
  cp_plans.file_number,
  coalesce(cp_plans.record, cp_plans.rowid + 1)::integer as record,
  'start_date' as column_name,
  cp_plans.child_id,
  cp_plans.start_date as dated_on
from cp_plans
left join (
  select child_id, min(referral_date) as first_date
  from referrals
  where child_id in (select child_id from cp_plans)
  group by child_id
) as referred
  on referred.child_id = cp_plans.child_id
where referred.first_date is null
  or cp_plans.start_date < referred.first_date
