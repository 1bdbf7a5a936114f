/* One row a DateOfInitialCPC of a return, in the episode itself or in a section 47 enquiry. */
select
  file_number,
  record,
  conference_key as conference_id,
  episode_key as referral_id,
  child_id,
  conference_date,
  null::varchar as led_to_plan,
  null::varchar as is_transfer_in
from cin_census.conferences
