/*
code: 8670Q
title: Assessment open for more than 45 working days
meaning: At the reference date the assessment had been open for more than 45 working days.
severity: query
applies: single_return
do: Add the date of authorisation, if it was authorised.
*/
select
  'assessments' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'authorised_date' as column_name,
  child_id,
  start_date as dated_on
from assessments
where authorised_date is null
  and (
    select ended.working_days - begun.working_days
    from beside.working_days as ended, beside.working_days as begun
    where ended.day = $reference_date::date
      and begun.day = assessments.start_date
  ) > 45
