/* One row a record of the file of cp plans: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  cp_plan_id,
  referral_id,
  child_id,
  start_date,
  end_date,
  initial_category,
  latest_category,
  previous_plans
from files.cp_plans
