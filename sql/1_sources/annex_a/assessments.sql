/* One row a row of List 4. It does not say which referral an assessment follows. */
select
  file_number,
  record,
  child_id || '-a-' || coalesce(start_date, '') as assessment_id,
  null::varchar as referral_id,
  child_id,
  start_date,
  authorised_date,
  is_child_seen,
  is_support_needed
from annex_a.assessments
