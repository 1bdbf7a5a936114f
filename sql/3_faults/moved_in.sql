/*
code: GT17
title: First known referral is from another authority
meaning: The first referral that is held came from another local authority; what happened before is not
  known, which is not the same as nothing.
severity: note
do: Ask the other authority for the history, if it matters here.
*/
select
  'referrals' as table_name,
  referrals.file_number,
  coalesce(referrals.record, referrals.rowid + 1)::integer as record,
  'source_code' as column_name,
  referrals.child_id,
  referrals.referral_date as dated_on
from referrals
join (
  select child_id, min(referral_date) as first_date
  from referrals
  where child_id in (select child_id from referrals where source_code = '5C')
  group by child_id
) as child
  on child.child_id = referrals.child_id
  and child.first_date = referrals.referral_date
where referrals.source_code = '5C'
