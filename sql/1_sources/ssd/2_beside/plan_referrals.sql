/* One row a child protection plan: the referral it belongs to. */
select
  authority_code,
  ssd_id(cppl_cp_plan_id) as cp_plan_id,
  min(ssd_id(cppl_referral_id)) as referral_id
from ssd.ssd_cp_plans
where ssd_id(cppl_cp_plan_id) is not null
group by authority_code, ssd_id(cppl_cp_plan_id)
