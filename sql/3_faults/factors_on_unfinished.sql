/*
code: 8614
title: Factors on an unfinished assessment
meaning: The assessment has factors and no date of authorisation.
severity: error
do: Add the date of authorisation.
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
  and assessment_id in (select assessment_id from assessment_factors)
