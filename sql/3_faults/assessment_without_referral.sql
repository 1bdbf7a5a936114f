/*
code: GT21
title: Assessment that names no referral
meaning: Which referral the assessment belongs to is not said, so it is placed by its child and date.
severity: note
do: Name the referral, if the system holds it.
*/
select
  'assessments' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'referral_id' as column_name,
  child_id,
  start_date as dated_on
from assessments
where referral_id is null
