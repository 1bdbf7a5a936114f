/* One row a record of Section47. The census does not say when an enquiry ended. */
select
  file_number,
  record,
  as_id(episode_key) || '-s-' || coalesce(start_date, '') as section_47_id,
  episode_key as referral_id,
  child_id,
  start_date,
  conference_date,
  is_conference_not_required
from cin_tables.enquiries
