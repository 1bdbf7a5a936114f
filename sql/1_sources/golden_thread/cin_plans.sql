/* One row a record of the file of cin plans: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  cin_plan_id,
  referral_id,
  child_id,
  start_date,
  end_date
from files.cin_plans
