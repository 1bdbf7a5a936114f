/* One row a record of Assessments that is not there only for a further factor. */
select
  file_number,
  record,
  assessment_key as assessment_id,
  episode_key as referral_id,
  child_id,
  start_date,
  authorisation_date as authorised_date
from cin_tables.assessment_rows
where not is_repeat
