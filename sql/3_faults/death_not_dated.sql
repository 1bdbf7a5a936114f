/*
code: 8585Q
title: Closed by death, no date of death
meaning: The case was closed because the child died, and the child has no date of death.
severity: query
do: Add the date of death.
*/
select 'referrals' as table_name, file_number, record, 'closure_reason_code' as column_name, child_id, referral_date as dated_on
from beside.referral_children
where has_child
  and closure_reason_code = 'RC2'
  and death_date is null
