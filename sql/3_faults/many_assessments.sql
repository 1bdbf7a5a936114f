/*
code: GT22
title: Many assessments in one episode
meaning: The episode has more than five assessments. Indicators use the first after the referral.
severity: note
do: Check whether all belong to this referral.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'referral_id' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where referral_id in (select referral_id from beside.repeated_assessments where assessments > 5)
