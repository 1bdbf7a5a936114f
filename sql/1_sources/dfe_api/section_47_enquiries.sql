/*
One row a section 47 assessment of a payload. The feed asks whether a conference is required where the census
asks whether it is not; where nothing is said, nothing is known.
*/
select
  file_number,
  record,
  enquiry_id as section_47_id,
  episode_id as referral_id,
  child_id,
  start_date,
  end_date,
  icpc_date as conference_date,
  case as_yes_no(icpc_required)
    when true then 'no'
    when false then 'yes'
    else icpc_required
  end as is_conference_not_required
from dfe_api.enquiries
