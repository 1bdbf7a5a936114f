/*
code: 8897Q
title: Finished assessment without factors
meaning: The assessment is authorised and has no factors, not even 21 for none. Asked where the kind of
  extract holds any.
severity: query
do: Add the factors.
*/
select
  'assessments' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'assessment_id' as column_name,
  child_id,
  start_date as dated_on
from assessments
where authorised_date is not null
  and file_number in (
    select file_number from beside.files join beside.kinds_held using (kind) where has_factors
  )
  and assessment_id not in (select assessment_id from assessment_factors)
