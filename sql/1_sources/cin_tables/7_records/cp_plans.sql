/* One row a record of ChildProtectionPlans. */
select
  file_number,
  record,
  plan_key as cp_plan_id,
  episode_key as referral_id,
  child_id,
  start_date,
  end_date,
  initial_category,
  latest_category,
  previous_plans
from cin_tables.protection_plans
