/*
One row a record of the input, rejected ones too, in its order: one child protection review each.
problem = why it is rejected; notes = values set to not known. Both name fault and column.
*/
select
  file_number,
  record,
  cp_review_id,
  cp_plan_id,
  child_id,
  review_date,
  case
    when child_id is null then 'blank child_id'
    when cp_review_id is null then 'blank cp_review_id'
    when review_date is null
    then coalesce(date_fault('review_date', written_review_date, review_date), 'blank review_date')
  end as problem,
  null::varchar as notes
from (
  select
    file_number,
    record,
    as_id(written.cp_review_id) as cp_review_id,
    as_id(written.cp_plan_id) as cp_plan_id,
    as_id(written.child_id) as child_id,
    as_possible_date(written.review_date, $extract_end::date) as review_date,
    written.review_date as written_review_date
  from source.cp_reviews as written
) as read_record
