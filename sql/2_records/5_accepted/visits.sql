/* One row a visit: the latest version of every accepted record. */
select
  visit_id,
  referral_id,
  child_id,
  visit_date,
  is_seen,
  is_seen_alone
from judged.visits as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.visits)
