/*
One row a record of the input, rejected ones too, in its order: one section 47 enquiry each.
problem = why it is rejected; notes = values set to not known. Both name fault and column.
*/
select
  file_number,
  record,
  section_47_id,
  referral_id,
  child_id,
  as_possible_date(read_start_date, $extract_end::date) as start_date,
  as_possible_date(read_end_date, $extract_end::date) as end_date,
  as_possible_date(read_conference_date, $extract_end::date) as conference_date,
  is_conference_not_required,
  case
    when child_id is null then 'blank child_id'
    when section_47_id is null then 'blank section_47_id'
    when as_possible_date(read_start_date, $extract_end::date) is null
    then coalesce(
      date_fault('start_date', written_start_date, read_start_date),
      'blank start_date'
    )
  end as problem,
  case
    when is_lost(written_end_date, as_possible_date(read_end_date, $extract_end::date))
      or is_lost(written_conference_date, as_possible_date(read_conference_date, $extract_end::date))
      or is_lost(written_is_conference_not_required, is_conference_not_required)
    then nullif(
      concat_ws(
        ';',
        case
          when as_possible_date(read_end_date, $extract_end::date) is null
          then date_fault('end_date', written_end_date, read_end_date)
        end,
        case
          when as_possible_date(read_conference_date, $extract_end::date) is null
          then date_fault('conference_date', written_conference_date, read_conference_date)
        end,
        set_aside(
          'unreadable', 'is_conference_not_required', written_is_conference_not_required, is_conference_not_required
        )
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.section_47_id) as section_47_id,
    as_id(written.referral_id) as referral_id,
    as_id(written.child_id) as child_id,
    as_iso_date(written.start_date) as read_start_date,
    written.start_date as written_start_date,
    as_iso_date(written.end_date) as read_end_date,
    written.end_date as written_end_date,
    as_iso_date(written.conference_date) as read_conference_date,
    written.conference_date as written_conference_date,
    as_yes_no(written.is_conference_not_required) as is_conference_not_required,
    written.is_conference_not_required as written_is_conference_not_required
  from source.section_47_enquiries as written
) as read_record
