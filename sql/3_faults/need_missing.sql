/*
code: 8610
title: No primary need
meaning: The referral led on, and has no primary need. Asked where the file holds any.
severity: error
do: Add the primary need.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'primary_need_code' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where primary_need_code is null
  and is_nfa is false
  and (notes is null or notes not like '%unlisted primary_need_code%')
  and file_number in (select file_number from referrals where primary_need_code is not null)
