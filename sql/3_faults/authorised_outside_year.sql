/*
code: 8696
title: Authorised before the year
meaning: The assessment was authorised before the year of the return began.
severity: error
applies: single_return
do: Correct the date, or leave the assessment out.
*/
select
  'assessments' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'authorised_date' as column_name,
  child_id,
  start_date as dated_on
from assessments
where authorised_date < $year_start::date
