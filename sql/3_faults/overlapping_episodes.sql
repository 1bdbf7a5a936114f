/*
code: 8820
title: Episodes overlap
meaning: The episode ends after the next referral of the child. Ending on the day itself is fine.
severity: error
do: Correct the closure date, or record the later one as information on an open case.
*/
select 'referrals' as table_name, file_number, record, 'closure_date' as column_name, child_id, referral_date as dated_on
from beside.referral_neighbours
where end_date > next_date
