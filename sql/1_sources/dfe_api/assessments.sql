/* One row a child and family assessment of a payload. */
select
  file_number,
  record,
  assessment_id,
  episode_id as referral_id,
  child_id,
  start_date,
  authorisation_date as authorised_date
from dfe_api.assessments
