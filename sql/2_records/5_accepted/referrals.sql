/* One row a referral: the latest version of every accepted record. */
select
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
  case when closure_date is null and is_nfa is not true then last_returned_on end as last_recorded_date
from judged.referrals as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.referrals)
