/*
code: 8815
title: Two open episodes
meaning: The child has another open episode that starts later.
severity: error
do: Close the episode that has ended.
*/
select 'referrals' as table_name, file_number, record, 'closure_date' as column_name, child_id, referral_date as dated_on
from beside.referral_neighbours
where not is_closed
  and not next_is_closed
