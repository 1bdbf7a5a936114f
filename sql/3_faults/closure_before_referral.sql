/*
code: 8630
title: Closed before it was referred
meaning: The closure date is before the referral date.
severity: error
do: Correct the closure date or the referral date.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'closure_date' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where closure_date < referral_date
