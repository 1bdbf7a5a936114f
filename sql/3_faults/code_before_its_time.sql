/*
code: GT32
title: Code from before it was in use
meaning: A referral before April 2022 has source 5D, or a closure before then has reason RC9; both came with
  the return of 2022-23.
severity: note
do: Nothing, if the codes were changed afterwards; trends across that date are not alike.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'source_code' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where source_code = '5D'
  and referral_date < date '2022-04-01'
union all
select
  'referrals',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'closure_reason_code',
  child_id,
  referral_date
from referrals
where closure_reason_code = 'RC9'
  and closure_date < date '2022-04-01'
