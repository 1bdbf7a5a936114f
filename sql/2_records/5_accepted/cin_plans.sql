/* One row a child in need plan: the latest version of every accepted record. */
select
  cin_plan_id,
  referral_id,
  child_id,
  start_date,
  end_date
from judged.cin_plans as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.cin_plans)
