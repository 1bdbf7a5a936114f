/*
code: 8832
title: Child protection plan on a referral without further action
meaning: The child protection plan belongs to a referral that led to no further action.
severity: error
do: Correct the referral, or the one that the plan names.
*/
select table_name, file_number, record, 'referral_id' as column_name, child_id, dated_on
from beside.misplaced_activities
where is_nfa
  and table_name = 'cp_plans'
