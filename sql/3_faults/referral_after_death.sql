/*
code: 8555Q
title: Referral after death
meaning: The referral is dated after the death of the child.
severity: query
do: Check both dates.
*/
select 'referrals' as table_name, file_number, record, 'referral_date' as column_name, child_id, referral_date as dated_on
from beside.referral_children
where referral_date > death_date
