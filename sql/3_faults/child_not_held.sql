/*
code: GT12
title: Referral of a child that is not held
meaning: The children table has no such child, so age and follow-up are not known.
severity: error
do: Add the child.
*/
select 'referrals' as table_name, file_number, record, 'child_id' as column_name, child_id, referral_date as dated_on
from beside.referral_children
where not has_child
