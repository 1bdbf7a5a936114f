/*
code: GT11
title: Referrals one to three days apart
meaning: The child was referred again within three days: two concerns, or one whose date was corrected
  between returns.
severity: query
do: Check whether the two are one.
*/
select 'referrals' as table_name, file_number, record, 'referral_date' as column_name, child_id, referral_date as dated_on
from beside.referral_neighbours
where next_date - referral_date between 1 and 3
