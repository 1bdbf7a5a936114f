/*
One row a referral that is followed by another of the same child, where the two are close or the first is
not closed by then: the few rows that rules about overlap need. NFA referrals count as closed at once.
*/
select
  file_number,
  record,
  child_id,
  referral_date,
  is_closed,
  end_date,
  next_date,
  next_is_closed,
  next_file_number,
  next_record
from (
  select
    file_number,
    coalesce(record, rowid + 1)::integer as record,
    child_id,
    referral_date,
    closure_date is not null or is_nfa is true as is_closed,
    case when is_nfa is true then coalesce(closure_date, referral_date) else closure_date end as end_date,
    lead(referral_date) over in_order as next_date,
    lead(closure_date is not null or is_nfa is true) over in_order as next_is_closed,
    lead(file_number) over in_order as next_file_number,
    lead(coalesce(record, rowid + 1)::integer) over in_order as next_record
  from referrals
  window in_order as (partition by child_id order by referral_date, file_number, record, rowid)
) as ordered
where next_date is not null
  and (next_date - referral_date <= 3 or end_date is null or end_date > next_date)
