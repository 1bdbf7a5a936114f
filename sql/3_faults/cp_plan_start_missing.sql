/*
code: 8720
title: No possible start of a child protection plan
meaning: The child protection plan has no start date, or one before 1930 or after the day of the extract.
severity: rejected
do: Correct the start date.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.rejected_records
where table_name = 'cp_plans'
  and column_name = 'start_date'
  and fault in ('blank', 'impossible')
