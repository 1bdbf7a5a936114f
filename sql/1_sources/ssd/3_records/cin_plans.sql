/* One row a child in need plan. */
select
  file_number,
  record,
  ssd_id(cinp_cin_plan_id) as cin_plan_id,
  ssd_id(cinp_referral_id) as referral_id,
  pseudonym('child', authority_code, ssd_id(cinp_person_id)) as child_id,
  ssd_date(cinp_cin_plan_start_date, file_number) as start_date,
  ssd_date(cinp_cin_plan_end_date, file_number) as end_date
from ssd.ssd_cin_plans
