/* One row a Section47 block of a return. The census does not say when an enquiry ended. */
select
  file_number,
  record,
  enquiry_key as section_47_id,
  episode_key as referral_id,
  child_id,
  start_date,
  null::varchar as end_date,
  conference_date,
  not_required as is_conference_not_required
from cin_census.section_47
