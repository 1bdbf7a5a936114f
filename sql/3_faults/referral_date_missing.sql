/*
code: 8600
title: No possible referral date
meaning: The referral has no date, or one before 1930 or after the day of the extract.
severity: rejected
do: Correct the date of the referral.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.rejected_records
where table_name = 'referrals'
  and column_name = 'referral_date'
  and fault in ('blank', 'impossible')
