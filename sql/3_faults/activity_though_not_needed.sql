/*
code: 2990
title: Closed after assessment, yet more was done
meaning: The case was closed as assessed and not in need, or passed to early help, and has an enquiry,
  conference or plan.
severity: error
do: Correct the reason for closure.
*/
select distinct
  'referrals' as table_name,
  referral_file_number as file_number,
  referral_record as record,
  'closure_reason_code' as column_name,
  child_id,
  referral_date as dated_on
from beside.misplaced_activities
where is_after_not_needed
