/*
code: 8565
title: Activity after the case was closed
meaning: An assessment, enquiry, conference or plan starts after the episode it belongs to was closed.
severity: error
do: Correct the date, or the referral it names.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.misplaced_activities
where is_after_closure
