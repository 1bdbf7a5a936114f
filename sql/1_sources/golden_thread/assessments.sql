/* One row a record of the file of assessments: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  assessment_id,
  referral_id,
  child_id,
  start_date,
  authorised_date
from files.assessments
