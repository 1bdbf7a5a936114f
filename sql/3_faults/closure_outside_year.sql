/*
code: 8620
title: Closed before the year
meaning: The case was closed before the year of the return began.
severity: error
applies: single_return
do: Correct the closure date, or leave the case out.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'closure_date' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where closure_date < $year_start::date
