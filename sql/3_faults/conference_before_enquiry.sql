/*
code: 8615
title: Enquiry after its conference
meaning: The section 47 enquiry starts after the initial conference that it led to.
severity: error
do: Correct one of the two dates.
*/
select
  'section_47_enquiries' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'conference_date' as column_name,
  child_id,
  start_date as dated_on
from section_47_enquiries
where conference_date < start_date
