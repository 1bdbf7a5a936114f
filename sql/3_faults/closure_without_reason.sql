/*
code: 8805
title: Closed without a reason
meaning: There is a closure date and no reason for closure.
severity: error
do: Add the reason for closure.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'closure_reason_code' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where closure_date is not null
  and closure_reason_code is null
