/* One row a record of the file of initial conferences: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  conference_id,
  referral_id,
  child_id,
  conference_date,
  led_to_plan,
  is_transfer_in
from files.initial_conferences
