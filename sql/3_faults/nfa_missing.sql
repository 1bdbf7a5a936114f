/*
code: 8568
title: No further action not said
meaning: The referral does not say whether it led to no further action; it counts as not known, never as no.
severity: error
do: Fill in yes or no.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'is_nfa' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where is_nfa is null
