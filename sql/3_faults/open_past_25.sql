/*
code: 8775Q
title: Open past the 25th birthday
meaning: The case was open, or was closed, after the 25th birthday.
severity: query
do: Check the month of birth, and close cases that have ended.
*/
select 'referrals' as table_name, file_number, record, 'closure_date' as column_name, child_id, referral_date as dated_on
from beside.referral_children
where last_day > birth_date + interval 25 year + interval 16 day
