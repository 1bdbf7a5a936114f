/*
code: GT01
title: Blank where a value is needed
meaning: A record without its own id or date cannot be placed.
severity: rejected
do: Fill in the value.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.rejected_records
where fault = 'blank'
  and column_name <> 'child_id'
  and (table_name, column_name) not in (
    ('referrals', 'referral_date'), ('cin_plans', 'start_date'), ('cp_plans', 'start_date')
  )
