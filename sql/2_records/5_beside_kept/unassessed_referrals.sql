/*
One row a referral, made since the records are complete, that led to more than no further action and to which
no assessment belongs: for what should not be without one.
*/
select
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  referral_id,
  child_id,
  referral_date,
  closure_reason_code
from referrals
where is_nfa is not true
  and referral_date >= $complete_from::date
  and referral_id not in (select referral_id from assessments where referral_id is not null)
