/*
code: 8816
title: Open, but not the latest
meaning: The episode is open although the child was referred again.
severity: error
do: Close the episode, or correct the later referral.
*/
select 'referrals' as table_name, file_number, record, 'closure_date' as column_name, child_id, referral_date as dated_on
from beside.referral_neighbours
where not is_closed
