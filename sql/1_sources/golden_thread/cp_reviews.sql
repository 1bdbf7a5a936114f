/* One row a record of the file of cp reviews: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  cp_review_id,
  cp_plan_id,
  child_id,
  review_date
from files.cp_reviews
