/* One row a section 47 assessment of a payload with the date of a conference. */
select
  file_number,
  record,
  conference_id,
  episode_id as referral_id,
  child_id,
  conference_date
from dfe_api.conferences
