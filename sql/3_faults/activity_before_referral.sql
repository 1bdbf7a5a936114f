/*
code: 1103
title: Activity before the referral
meaning: An assessment, enquiry, conference or plan is dated before the referral it belongs to.
severity: error
do: Correct the date, or the referral it names.
*/
select table_name, file_number, record, column_name as column_name
from beside.misplaced_activities
where is_before
