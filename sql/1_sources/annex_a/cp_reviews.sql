/* One row a latest review of List 7; earlier reviews of the plan are not held. */
select
  file_number,
  record,
  child_id || '-p-' || coalesce(start_date, '') || '-' || review_date as cp_review_id,
  child_id || '-p-' || coalesce(start_date, '') as cp_plan_id,
  child_id,
  review_date
from annex_a.child_protection
where review_date is not null
