/* One row a child protection review: the latest version of every accepted record. */
select
  cp_review_id,
  cp_plan_id,
  child_id,
  review_date
from judged.cp_reviews as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.cp_reviews)
