/*
code: 8831
title: Activity on a referral without further action
meaning: An assessment, enquiry or conference belongs to a referral that led to no further action.
severity: error
do: Correct the referral, or the one that the activity names.
*/
select table_name, file_number, record, 'referral_id' as column_name, child_id, dated_on
from beside.misplaced_activities
where is_nfa
  and table_name in ('assessments', 'section_47_enquiries', 'initial_conferences')
