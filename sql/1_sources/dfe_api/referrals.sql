/*
One row a social care episode of a payload. The feed has no primary need, and no date up to which an unclosed
case was seen: it is open on the day of the extract.
*/
select
  file_number,
  record,
  episode_id as referral_id,
  child_id,
  referral_date,
  referral_source as source_code,
  nfa_flag as is_nfa,
  closure_date,
  closure_reason as closure_reason_code,
  authority_code
from dfe_api.episodes
