/*
One row a record of the input, rejected ones too, in its order: one assessment each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  assessment_id,
  referral_id,
  child_id,
  start_date,
  authorised_date,
  is_child_seen,
  is_support_needed,
  case
    when child_id is null then 'blank child_id'
    when assessment_id is null then 'blank assessment_id'
    when start_date is null
    then coalesce(date_fault('start_date', written_start_date, start_date), 'blank start_date')
  end as problem,
  case
    when is_odd_id(written_assessment_id)
      or is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_authorised_date, authorised_date)
      or is_lost(written_is_child_seen, is_child_seen)
      or is_lost(written_is_support_needed, is_support_needed)
      or is_lost(written_start_date, start_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('start_date', written_start_date, start_date, 'date'),
        id_fault('assessment_id', written_assessment_id),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        date_fault('authorised_date', written_authorised_date, authorised_date),
        set_aside('unreadable', 'is_child_seen', written_is_child_seen, is_child_seen),
        set_aside('unreadable', 'is_support_needed', written_is_support_needed, is_support_needed)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.assessment_id) as assessment_id,
    written.assessment_id as written_assessment_id,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.start_date, $extract_end::date) as start_date,
    written.start_date as written_start_date,
    as_possible_date(written.authorised_date, $extract_end::date) as authorised_date,
    written.authorised_date as written_authorised_date,
    as_yes_no(written.is_child_seen) as is_child_seen,
    written.is_child_seen as written_is_child_seen,
    as_yes_no(written.is_support_needed) as is_support_needed,
    written.is_support_needed as written_is_support_needed
  from source.assessments as written
) as read_record
