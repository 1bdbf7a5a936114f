/*
One row a referral that is kept in the place of others, of other kinds of extract, with what it leaves blank and
the latest of them says: others of the child on that day, and others of the same id.
*/
select
  judged_row,
  arg_max(source_code, file_number) as source_code,
  arg_max(primary_need_code, file_number) as primary_need_code,
  arg_max(closure_reason_code, file_number) as closure_reason_code
from (
  select judged_row, file_number, source_code, primary_need_code, closure_reason_code
  from beside.kept_referrals
  union all
  select
    kept.rowid,
    other.file_number,
    coalesce(kept.source_code, other.source_code),
    coalesce(kept.primary_need_code, other.primary_need_code),
    coalesce(
      kept.closure_reason_code,
      case when other.closure_date = kept.closure_date then other.closure_reason_code end
    )
  from referrals as other
  inner join beside.replaced_records
    on replaced_records.table_name = 'referrals' and replaced_records.judged_row = other.rowid
  inner join beside.file_kinds as other_kind on other_kind.file_number = other.file_number
  inner join referrals as kept
    on kept.referral_id = other.referral_id and kept.child_id = other.child_id
  inner join beside.file_kinds as kept_kind on kept_kind.file_number = kept.file_number
  left join beside.replaced_records as gone
    on gone.table_name = 'referrals' and gone.judged_row = kept.rowid
  where kept.problem is null
    and gone.judged_row is null
    and kept_kind.rank > other_kind.rank
) as said
group by judged_row
