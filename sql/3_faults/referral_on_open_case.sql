/*
code: GT14
title: Referral on an open case
meaning: The child was referred while the case before was open; it counts as information on that case, not
  as a new referral.
severity: query
do: Close the case before, or record this as a contact on an open case.
*/
select
  'referrals' as table_name,
  next_file_number as file_number,
  next_record as record,
  'referral_date' as column_name,
  child_id,
  next_date as dated_on
from beside.referral_neighbours
where next_date > referral_date
  and (not is_closed or end_date > next_date)
