/*
code: 8825Q
title: Closed after assessment, no assessment held
meaning: The case was closed after an assessment, and none belongs to it. Asked of referrals since the
  records are complete.
severity: query
do: Add the assessment, or correct the reason for closure.
*/
select 'referrals' as table_name, file_number, record, 'closure_reason_code' as column_name, child_id, referral_date as dated_on
from beside.unassessed_referrals
where closure_reason_code in ('RC8', 'RC9')
  and file_number in (
    select file_number from beside.files join beside.kinds_held using (kind) where has_assessments
  )
