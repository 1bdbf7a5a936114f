/*
code: 8839
title: Two open section 47 enquiries
meaning: The episode has another open section 47 enquiry that starts later.
severity: error
do: Add the date of the conference, or say that none was needed.
*/
select table_name, file_number, record, 'conference_date' as column_name, child_id, start_date as dated_on
from beside.running_spells
where table_name = 'section_47_enquiries'
  and is_open
  and next_is_open
