/*
code: 8866
title: No source of referral from the list
meaning: The source of the referral is blank or not one of the census; it counts as unknown.
severity: error
do: Use a code of the census.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'source_code' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where source_code is null
  -- The source was first collected in 2013-14.
  and referral_date >= date '2013-04-01'
