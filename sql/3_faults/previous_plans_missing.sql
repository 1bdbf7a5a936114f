/*
code: 8730
title: Number of earlier plans not known
meaning: The child protection plan has no number of earlier plans that can be read. Asked where the file
  holds any.
severity: error
do: Use a whole number.
*/
select
  'cp_plans' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'previous_plans' as column_name,
  child_id,
  start_date as dated_on
from cp_plans
where previous_plans is null
  and file_number in (select file_number from cp_plans where previous_plans is not null)
