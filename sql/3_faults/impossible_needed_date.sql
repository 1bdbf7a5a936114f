/*
code: GT03
title: Date that cannot be
meaning: The record is dated before 1930 or after the day of the extract.
severity: rejected
do: Correct the date.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.rejected_records
where fault = 'impossible'
  and (table_name, column_name) not in (
    ('referrals', 'referral_date'), ('cin_plans', 'start_date'), ('cp_plans', 'start_date')
  )
