/*
code: 2889
title: Section 47 enquiry before the referral
meaning: The section 47 enquiry is dated before the referral it belongs to.
severity: error
do: Correct the date, or the referral it names.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.misplaced_activities
where is_before
  and table_name = 'section_47_enquiries'
