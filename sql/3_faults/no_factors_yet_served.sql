/*
code: 8873Q
title: No factors, yet not closed after assessment
meaning: The only assessment of the episode found no factors, and the case was closed for another reason
  than that no help was needed or early help was enough.
severity: query
do: Check the factors and the reason for closure.
*/
select
  'referrals' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'closure_reason_code' as column_name,
  child_id,
  referral_date as dated_on
from referrals
where closure_reason_code not in ('RC8', 'RC9')
  and referral_id in (
    select referral_id
    from assessments
    where assessment_id in (select assessment_id from assessment_factors where factor_code = '21')
  )
  and referral_id not in (select referral_id from beside.repeated_assessments)
