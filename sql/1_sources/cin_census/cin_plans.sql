/* One row a CINPlanDates block of a return. */
select
  file_number,
  record,
  plan_key as cin_plan_id,
  episode_key as referral_id,
  child_id,
  start_date,
  end_date
from cin_census.cin_plans
