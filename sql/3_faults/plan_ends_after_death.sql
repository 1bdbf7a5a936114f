/*
code: 8920
title: Child protection plan ends after death
meaning: The child protection plan ends after the death of the child.
severity: error
do: Check both dates.
*/
select
  'cp_plans' as table_name,
  cp_plans.file_number,
  coalesce(cp_plans.record, cp_plans.rowid + 1)::integer as record,
  'end_date' as column_name,
  cp_plans.child_id,
  cp_plans.start_date as dated_on
from cp_plans
join children
  on children.child_id = cp_plans.child_id
where cp_plans.end_date > children.death_date
