/*
code: GT13
title: Activity of a referral that is not held
meaning: The referral that the record names is not in the input.
severity: query
do: Add the referral, or leave it blank if there was none.
*/
select table_name, file_number, record, 'referral_id' as column_name, child_id, dated_on
from beside.misplaced_activities
where not has_referral
