/*
code: 4010
title: No possible start of a child in need plan
meaning: The child in need plan has no start date, or one before 1930 or after the day of the extract.
severity: rejected
do: Correct the start date.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.rejected_records
where table_name = 'cin_plans'
  and column_name = 'start_date'
  and fault in ('blank', 'impossible')
