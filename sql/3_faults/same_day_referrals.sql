/*
code: GT10
title: Two referrals on one day
meaning: The child has another referral on the same day; the two count as one.
severity: query
do: Keep one, if they are the same.
*/
select 'referrals' as table_name, file_number, record, 'referral_date' as column_name, child_id, referral_date as dated_on
from beside.referral_neighbours
where next_date = referral_date
