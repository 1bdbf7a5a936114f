/*
code: 8736
title: Open assessment from before the year
meaning: The assessment is not authorised, and started before the year of the return began.
severity: error
applies: single_return
do: Add the date of authorisation, or correct the start.
*/
select
  'assessments' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'start_date' as column_name,
  child_id,
  start_date as dated_on
from assessments
where authorised_date is null
  and start_date < $year_start::date
