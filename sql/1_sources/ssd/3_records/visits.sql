/*
One row a visit, under a child in need or a child protection plan: both number their own, so each id says
of which it is.
*/
select
  file_number,
  record,
  'cin-' || ssd_id(cinv_cin_visit_id) as visit_id,
  null::varchar as referral_id,
  pseudonym('child', authority_code, ssd_id(cinv_person_id)) as child_id,
  ssd_date(cinv_cin_visit_date, file_number) as visit_date,
  ssd_text(cinv_cin_visit_seen) as is_seen,
  ssd_text(cinv_cin_visit_seen_alone) as is_seen_alone
from ssd.ssd_cin_visits
union all
select
  file_number,
  record,
  'cp-' || ssd_id(cppv_cp_visit_id),
  plan_referrals.referral_id,
  pseudonym('child', cp_visits.authority_code, ssd_id(cppv_person_id)),
  ssd_date(cppv_cp_visit_date, file_number),
  ssd_text(cppv_cp_visit_seen),
  ssd_text(cppv_cp_visit_seen_alone)
from ssd.ssd_cp_visits as cp_visits
left join ssd.plan_referrals
  on plan_referrals.authority_code = cp_visits.authority_code
  and plan_referrals.cp_plan_id = ssd_id(cppv_cp_plan_id)
