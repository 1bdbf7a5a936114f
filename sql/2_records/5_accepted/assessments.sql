/* One row a assessment: the latest version of every accepted record. */
select
  assessment_id,
  referral_id,
  child_id,
  start_date,
  authorised_date
from judged.assessments as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.assessments)
