/*
code: 8675Q
title: No conference after 15 working days
meaning: At the reference date the section 47 enquiry had been going on for more than 15 working days
  without a conference, or the word that none was needed.
severity: query
applies: single_return
do: Add the date of the conference, or say that none was needed.
*/
select
  'section_47_enquiries' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'conference_date' as column_name,
  child_id,
  start_date as dated_on
from section_47_enquiries
where conference_date is null
  and is_conference_not_required is not true
  and (
    select ended.working_days - begun.working_days
    from beside.working_days as ended, beside.working_days as begun
    where ended.day = $reference_date::date
      and begun.day = section_47_enquiries.start_date
  ) > 15
