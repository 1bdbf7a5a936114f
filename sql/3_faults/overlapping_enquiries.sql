/*
code: 8890
title: Section 47 enquiries overlap
meaning: The section 47 enquiry was still going on when the next one of the episode started.
severity: error
do: Correct one of the dates, if they are not two.
*/
select table_name, file_number, record, 'conference_date' as column_name, child_id, start_date as dated_on
from beside.running_spells
where table_name = 'section_47_enquiries'
  and not is_open
