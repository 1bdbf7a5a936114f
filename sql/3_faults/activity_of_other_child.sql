/*
code: GT35
title: Activity of another child
meaning: The child of an assessment, enquiry, conference or plan is not the child of the referral it names.
severity: error
do: Correct the child, or the referral it names.
*/
select table_name, file_number, record, 'child_id' as column_name, child_id, dated_on
from beside.misplaced_activities
where is_other_child
