/*
code: GT36
title: Review of a plan that is not held
meaning: The child protection plan that the review names is not in the input.
severity: query
do: Add the plan.
*/
select
  'cp_reviews' as table_name,
  cp_reviews.file_number,
  coalesce(cp_reviews.record, cp_reviews.rowid + 1)::integer as record,
  'cp_plan_id' as column_name,
  cp_reviews.child_id,
  cp_reviews.review_date as dated_on
from cp_reviews
where cp_plan_id is not null
  and cp_plan_id not in (select cp_plan_id from cp_plans)
