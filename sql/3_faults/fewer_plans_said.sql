/*
code: GT20
title: Fewer earlier plans said than held
meaning: The number of earlier child protection plans is less than the earlier plans of the child that the
  input holds.
severity: query
do: Correct the number.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from (
  select
    'cp_plans' as table_name,
    file_number,
    coalesce(record, rowid + 1)::integer as record,
    'previous_plans' as column_name,
    child_id,
    start_date as dated_on,
    previous_plans,
    rank() over (partition by child_id order by start_date) - 1 as earlier_plans
  from cp_plans
) as counted
where previous_plans < earlier_plans
