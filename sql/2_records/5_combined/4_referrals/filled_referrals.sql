/* One row a referral that is kept in the place of others, with what it leaves blank and the latest of them says. */
select
  judged_row,
  arg_max(source_code, file_number) as source_code,
  arg_max(primary_need_code, file_number) as primary_need_code,
  arg_max(closure_reason_code, file_number) as closure_reason_code
from beside.kept_referrals
group by judged_row
