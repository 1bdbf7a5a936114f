/* One row a record of CINdetails: while an episode is open, every return holds it. */
select
  file_number,
  record,
  episode_key as referral_id,
  child_id,
  referral_date,
  referral_source as source_code,
  primary_need as primary_need_code,
  referral_nfa as is_nfa,
  closure_date,
  reason_for_closure as closure_reason_code,
  reference_date as last_returned_on,
  authority_code
from cin_tables.episodes
