/*
code: GT23
title: Referral after the record ended
meaning: The child was adopted or died by an earlier closure, and was referred again under the same id.
severity: query
do: Check the reason for closure; an adopted child has an id of its own.
*/
select
  'referrals' as table_name,
  referrals.file_number,
  coalesce(referrals.record, referrals.rowid + 1)::integer as record,
  'referral_date' as column_name,
  referrals.child_id,
  referrals.referral_date as dated_on
from referrals
join (
  select child_id, min(closure_date) as ended_on
  from referrals
  where closure_reason_code in ('RC1', 'RC2')
  group by child_id
) as ended
  on ended.child_id = referrals.child_id
  and referrals.referral_date > ended.ended_on
