/* One row a child in need plan of a payload. */
select
  file_number,
  record,
  plan_id as cin_plan_id,
  episode_id as referral_id,
  child_id,
  start_date,
  end_date
from dfe_api.cin_plans
