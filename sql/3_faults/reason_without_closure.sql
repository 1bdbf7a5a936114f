/*
code: 8810
title: Reason for closure without a date
meaning: There is a reason for closure and no closure date, so the case counts as open.
severity: error
do: Add the closure date.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'closure_date' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where closure_date is null
  and closure_reason_code is not null
