/*
code: 8868
title: Closed with an enquiry that had no conference
meaning: The case is closed, and a section 47 enquiry has neither a conference nor the word that none was
  needed.
severity: error
do: Add the date of the conference, or say that none was needed.
*/
select table_name, file_number, record, 'conference_date' as column_name, child_id, dated_on
from beside.misplaced_activities
where is_unfinished
  and table_name = 'section_47_enquiries'
