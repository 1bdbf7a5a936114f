/*
code: 8608
title: Authorised before it started
meaning: The assessment is authorised before the day it started.
severity: error
do: Correct one of the two dates.
*/
select
  'assessments' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'authorised_date' as column_name,
  child_id,
  start_date as dated_on
from assessments
where authorised_date < start_date
