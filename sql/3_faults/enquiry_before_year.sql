/*
code: 8740
title: Enquiry from before the year, no conference
meaning: The section 47 enquiry started before the year of the return, and has neither a conference nor the
  word that none was needed.
severity: error
applies: single_return
do: Add the date of the conference, or say that none was needed.
*/
select
  'section_47_enquiries' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'start_date' as column_name,
  child_id,
  start_date as dated_on
from section_47_enquiries
where conference_date is null
  and is_conference_not_required is not true
  and start_date < $year_start::date
