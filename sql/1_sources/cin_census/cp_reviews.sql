/* One row a CPPreviewDate of a return. */
select
  file_number,
  record,
  review_key as cp_review_id,
  plan_key as cp_plan_id,
  child_id,
  review_date
from cin_census.reviews
