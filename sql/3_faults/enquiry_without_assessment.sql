/*
code: 2991Q
title: Enquiry without an assessment
meaning: The episode has a section 47 enquiry and no assessment. Asked of referrals since the records are
  complete.
severity: query
do: Add the assessment.
*/
select
  'section_47_enquiries' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'referral_id' as column_name,
  child_id,
  start_date as dated_on
from section_47_enquiries
where referral_id in (select referral_id from beside.unassessed_referrals)
  and file_number in (
    select file_number from beside.files join beside.kinds_held using (kind) where has_assessments
  )
