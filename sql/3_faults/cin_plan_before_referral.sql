/*
code: 4015
title: Child in need plan before the referral
meaning: The child in need plan is dated before the referral it belongs to.
severity: error
do: Correct the date, or the referral it names.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.misplaced_activities
where is_before
  and table_name = 'cin_plans'
