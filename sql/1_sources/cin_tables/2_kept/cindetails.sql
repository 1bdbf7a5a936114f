/* One row a record of CINdetails. */
select
  file_number,
  record,
  return_number,
  authority_code,
  reference_date,
  cin_child(authority_code, lachildid) as child_id,
  cin_code(cindetailsid) as detail_number,
  cin_day(cinreferraldate, is_day_first) as referral_date,
  cin_code(referralsource) as referral_source,
  cin_code(primaryneedcode) as primary_need,
  cin_code(referralnfa) as referral_nfa,
  cin_day(cinclosuredate, is_day_first) as closure_date,
  cin_code(reasonforclosure) as reason_for_closure,
  coalesce(
    cin_day(dateofinitialcpc, is_day_first),
    cin_day(dateofinitialicpc, is_day_first)
  ) as conference_date
from cin_tables.one_file
inner join cin_tables.returns using (file_number)
