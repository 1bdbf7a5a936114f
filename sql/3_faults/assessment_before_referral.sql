/*
code: 1103
title: Assessment before the referral
meaning: The assessment is dated before the referral it belongs to.
severity: error
do: Correct the date, or the referral it names.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.misplaced_activities
where is_before
  and table_name = 'assessments'
