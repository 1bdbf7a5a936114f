/* One row a record of the file of referrals: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  referral_id,
  child_id,
  referral_date,
  source_code,
  primary_need_code,
  is_nfa,
  closure_date,
  closure_reason_code,
  area,
  team,
  null::varchar as last_returned_on
from files.referrals
