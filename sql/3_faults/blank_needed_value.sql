/*
code: GT01
title: Blank where a value is needed
meaning: A record without its own id or date cannot be placed.
severity: rejected
do: Fill in the value.
*/
select table_name, file_number, record, column_name
from beside.rejected_records
where fault = 'blank'
  and column_name not in ('child_id', 'referral_date')
