/*
code: 8841
title: Review on or before the start of its plan
meaning: The review is dated on the day the child protection plan starts, or before it.
severity: error
do: Correct one of the two dates.
*/
select
  'cp_reviews' as table_name,
  cp_reviews.file_number,
  coalesce(cp_reviews.record, cp_reviews.rowid + 1)::integer as record,
  'review_date' as column_name,
  cp_reviews.child_id,
  cp_reviews.review_date as dated_on
from cp_reviews
join cp_plans
  on cp_plans.cp_plan_id = cp_reviews.cp_plan_id
where cp_reviews.review_date <= cp_plans.start_date
