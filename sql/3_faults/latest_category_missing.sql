/*
code: 8910
title: Latest category of abuse not known
meaning: The child protection plan has no latest category of abuse that can be read. Asked where the file
  holds any.
severity: error
do: Use a code of the census.
*/
select
  'cp_plans' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'latest_category' as column_name,
  child_id,
  start_date as dated_on
from cp_plans
where latest_category is null
  and file_number in (select file_number from cp_plans where latest_category is not null)
