/*
code: 8867
title: Closed with an assessment not authorised
meaning: The case is closed, and one of its assessments has no date of authorisation.
severity: error
do: Add the date of authorisation.
*/
select table_name, file_number, record, 'authorised_date' as column_name, child_id, dated_on
from beside.misplaced_activities
where is_unfinished
  and table_name = 'assessments'
