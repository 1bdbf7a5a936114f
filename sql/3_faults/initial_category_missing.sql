/*
code: 8905
title: First category of abuse not known
meaning: The child protection plan has no first category of abuse that can be read. Asked where the file
  holds any.
severity: error
do: Use a code of the census.
*/
select
  'cp_plans' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'initial_category' as column_name,
  child_id,
  start_date as dated_on
from cp_plans
where initial_category is null
  and file_number in (select file_number from cp_plans where initial_category is not null)
