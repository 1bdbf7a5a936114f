/*
One row a referral that is kept in the place of one that another kind of extract holds: the ids of both, and
what the kept one leaves blank and the other says. A reason belongs to its closure, so it is taken only from a
closure on the same day.
*/
select
  kept.rowid as judged_row,
  kept.referral_id as kept_id,
  other.referral_id as other_id,
  other.file_number,
  coalesce(kept.source_code, other.source_code) as source_code,
  coalesce(kept.primary_need_code, other.primary_need_code) as primary_need_code,
  coalesce(
    kept.closure_reason_code,
    case when other.closure_date = kept.closure_date then other.closure_reason_code end
  ) as closure_reason_code
from referrals as other
inner join beside.outranked_records
  on outranked_records.table_name = 'referrals' and outranked_records.judged_row = other.rowid
inner join (
  select
    child_id,
    referral_date,
    arg_max(
      referrals.rowid, referrals.file_number::bigint * 4294967296 + referrals.rowid
    ) as judged_row
  from referrals
  left join beside.outranked_records
    on outranked_records.table_name = 'referrals' and outranked_records.judged_row = referrals.rowid
  left join beside.replaced_records
    on replaced_records.table_name = 'referrals' and replaced_records.judged_row = referrals.rowid
  where problem is null
    and outranked_records.judged_row is null
    and replaced_records.judged_row is null
  group by child_id, referral_date
) as winning
  on winning.child_id = other.child_id and winning.referral_date = other.referral_date
inner join referrals as kept on kept.rowid = winning.judged_row
