/* One row a child protection plan: the latest version of every accepted record. */
select
  cp_plan_id,
  referral_id,
  child_id,
  start_date,
  end_date,
  initial_category,
  latest_category,
  previous_plans
from judged.cp_plans as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.cp_plans)
