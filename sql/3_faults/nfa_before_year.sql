/*
code: 8569Q
title: No further action on an earlier referral
meaning: The referral led to no further action, yet it is older than the year of the return by more than one
  working day.
severity: query
applies: single_return
do: Check the date; leave it out if it was in an earlier return.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'is_nfa' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where is_nfa
  and referral_date < (
    -- The last working day before the year.
    select min(day)
    from beside.working_days
    where working_days = (
      select working_days from beside.working_days where day = $year_start::date - 1
    )
  )
