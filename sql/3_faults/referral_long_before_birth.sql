/*
code: 8606
title: Referral long before birth
meaning: The referral is more than 280 days before the birth or expected birth.
severity: error
do: Correct the referral date or the month of birth.
*/
select 'referrals' as table_name, file_number, record, 'referral_date' as column_name, child_id, referral_date as dated_on
from beside.referral_children
where referral_date < birth_date - (280 + 16)
