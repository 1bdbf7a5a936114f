/*
One row a record of the input, rejected ones too, in its order: one child protection review each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  cp_review_id,
  cp_plan_id,
  child_id,
  review_date,
  is_quorate,
  is_plan_continued,
  case
    when child_id is null then 'blank child_id'
    when cp_review_id is null then 'blank cp_review_id'
    when review_date is null
    then coalesce(date_fault('review_date', written_review_date, review_date), 'blank review_date')
  end as problem,
  case
    when is_odd_id(written_cp_review_id)
      or is_odd_id(written_cp_plan_id)
      or is_odd_id(written_child_id)
      or is_lost(written_is_quorate, is_quorate)
      or is_lost(written_is_plan_continued, is_plan_continued)
      or is_lost(written_review_date, review_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('review_date', written_review_date, review_date, 'date'),
        id_fault('cp_review_id', written_cp_review_id),
        id_fault('cp_plan_id', written_cp_plan_id),
        id_fault('child_id', written_child_id),
        set_aside('unreadable', 'is_quorate', written_is_quorate, is_quorate),
        set_aside('unreadable', 'is_plan_continued', written_is_plan_continued, is_plan_continued)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.cp_review_id) as cp_review_id,
    written.cp_review_id as written_cp_review_id,
    as_id(written.cp_plan_id) as cp_plan_id,
    written.cp_plan_id as written_cp_plan_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.review_date, $extract_end::date) as review_date,
    written.review_date as written_review_date,
    as_yes_no(written.is_quorate) as is_quorate,
    written.is_quorate as written_is_quorate,
    as_yes_no(written.is_plan_continued) as is_plan_continued,
    written.is_plan_continued as written_is_plan_continued
  from source.cp_reviews as written
) as read_record
