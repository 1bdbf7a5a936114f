/* One row an Assessments block of a return. */
select
  file_number,
  record,
  assessment_key as assessment_id,
  episode_key as referral_id,
  child_id,
  start_date,
  authorisation_date as authorised_date
from cin_census.assessments
