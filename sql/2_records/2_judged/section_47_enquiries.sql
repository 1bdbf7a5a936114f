/*
One row a record of the input, rejected ones too, in its order: one section 47 enquiry each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  section_47_id,
  referral_id,
  child_id,
  start_date,
  end_date,
  conference_date,
  is_conference_not_required,
  outcome_code,
  case
    when child_id is null then 'blank child_id'
    when section_47_id is null then 'blank section_47_id'
    when start_date is null
    then coalesce(date_fault('start_date', written_start_date, start_date), 'blank start_date')
  end as problem,
  case
    when is_odd_id(written_section_47_id)
      or is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_end_date, end_date)
      or is_lost(written_conference_date, conference_date)
      or is_lost(written_is_conference_not_required, is_conference_not_required)
      or is_lost(written_outcome_code, outcome_code)
      or is_lost(written_start_date, start_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('start_date', written_start_date, start_date, 'date'),
        id_fault('section_47_id', written_section_47_id),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        date_fault('end_date', written_end_date, end_date),
        date_fault('conference_date', written_conference_date, conference_date),
        set_aside('unreadable', 'is_conference_not_required', written_is_conference_not_required, is_conference_not_required),
        set_aside('unlisted', 'outcome_code', written_outcome_code, outcome_code)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.section_47_id) as section_47_id,
    written.section_47_id as written_section_47_id,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.start_date, $extract_end::date) as start_date,
    written.start_date as written_start_date,
    as_possible_date(written.end_date, $extract_end::date) as end_date,
    written.end_date as written_end_date,
    as_possible_date(written.conference_date, $extract_end::date) as conference_date,
    written.conference_date as written_conference_date,
    as_yes_no(written.is_conference_not_required) as is_conference_not_required,
    written.is_conference_not_required as written_is_conference_not_required,
    as_enquiry_outcome(written.outcome_code) as outcome_code,
    written.outcome_code as written_outcome_code
  from source.section_47_enquiries as written
) as read_record
