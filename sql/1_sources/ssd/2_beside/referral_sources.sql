/* One row a source of referrals as it is written: DfE's code for it. There are few, so each is worked out once. */
select code, description, ssd_source(code, description) as source_code
from (
  select distinct cine_referral_source_code as code, cine_referral_source_desc as description
  from ssd.ssd_cin_episodes
) as written
