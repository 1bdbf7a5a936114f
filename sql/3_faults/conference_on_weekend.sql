/*
code: 8875
title: Conference on a weekend
meaning: The initial conference is dated on a Saturday or a Sunday.
severity: error
do: Correct the date.
*/
select
  'initial_conferences' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'conference_date' as column_name,
  child_id,
  conference_date as dated_on
from initial_conferences
where isodow(conference_date) >= 6
