/*
One row a record of the input, rejected ones too, in its order: one visit each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  visit_id,
  referral_id,
  child_id,
  visit_date,
  is_seen,
  is_seen_alone,
  case
    when child_id is null then 'blank child_id'
    when visit_id is null then 'blank visit_id'
    when visit_date is null
    then coalesce(date_fault('visit_date', written_visit_date, visit_date), 'blank visit_date')
  end as problem,
  case
    when is_odd_id(written_visit_id)
      or is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_is_seen, is_seen)
      or is_lost(written_is_seen_alone, is_seen_alone)
      or is_lost(written_visit_date, visit_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('visit_date', written_visit_date, visit_date, 'date'),
        id_fault('visit_id', written_visit_id),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        set_aside('unreadable', 'is_seen', written_is_seen, is_seen),
        set_aside('unreadable', 'is_seen_alone', written_is_seen_alone, is_seen_alone)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.visit_id) as visit_id,
    written.visit_id as written_visit_id,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.visit_date, $extract_end::date) as visit_date,
    written.visit_date as written_visit_date,
    as_yes_no(written.is_seen) as is_seen,
    written.is_seen as written_is_seen,
    as_yes_no(written.is_seen_alone) as is_seen_alone,
    written.is_seen_alone as written_is_seen_alone
  from source.visits as written
) as read_record
