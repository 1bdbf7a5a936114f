/* One row a child protection plan. The dataset does not count earlier plans. */
select
  file_number,
  record,
  ssd_id(cppl_cp_plan_id) as cp_plan_id,
  ssd_id(cppl_referral_id) as referral_id,
  pseudonym('child', authority_code, ssd_id(cppl_person_id)) as child_id,
  ssd_date(cppl_cp_plan_start_date, file_number) as start_date,
  ssd_date(cppl_cp_plan_end_date, file_number) as end_date,
  ssd_category(cppl_cp_plan_initial_category) as initial_category,
  ssd_category(cppl_cp_plan_latest_category) as latest_category,
  ssd_text(cppl_cp_plan_ola) as is_other_authority
from ssd.ssd_cp_plans
