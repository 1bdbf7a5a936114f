/* One row a child protection plan of a payload. The feed has no category of abuse and no count of earlier plans. */
select
  file_number,
  record,
  plan_id as cp_plan_id,
  episode_id as referral_id,
  child_id,
  start_date,
  end_date
from dfe_api.cp_plans
