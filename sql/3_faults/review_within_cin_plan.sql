/*
code: 4003
title: Review during a child in need plan
meaning: A review of a child protection plan is dated while a child in need plan is running, and is not the
  day the child protection plan ended.
severity: error
do: Correct one of the dates.
*/
select
  'cp_reviews' as table_name,
  cp_reviews.file_number,
  coalesce(cp_reviews.record, cp_reviews.rowid + 1)::integer as record,
  'review_date' as column_name,
  cp_reviews.child_id,
  cp_reviews.review_date as dated_on
from cp_reviews
left join cp_plans
  on cp_plans.cp_plan_id = cp_reviews.cp_plan_id
where cp_plans.end_date is distinct from cp_reviews.review_date
  and exists (
    select 1
    from cin_plans
    where cin_plans.child_id = cp_reviews.child_id
      and cp_reviews.review_date >= cin_plans.start_date
      and cp_reviews.review_date < coalesce(cin_plans.end_date, $extract_end::date + 1)
  )
