/*
One row a record of the input, rejected ones too, in its order: one initial conference each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  conference_id,
  referral_id,
  child_id,
  conference_date,
  led_to_plan,
  is_transfer_in,
  case
    when child_id is null then 'blank child_id'
    when conference_id is null then 'blank conference_id'
    when conference_date is null
    then coalesce(date_fault('conference_date', written_conference_date, conference_date), 'blank conference_date')
  end as problem,
  case
    when is_odd_id(written_conference_id)
      or is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_led_to_plan, led_to_plan)
      or is_lost(written_is_transfer_in, is_transfer_in)
      or is_lost(written_conference_date, conference_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('conference_date', written_conference_date, conference_date, 'date'),
        id_fault('conference_id', written_conference_id),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        set_aside('unreadable', 'led_to_plan', written_led_to_plan, led_to_plan),
        set_aside('unreadable', 'is_transfer_in', written_is_transfer_in, is_transfer_in)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.conference_id) as conference_id,
    written.conference_id as written_conference_id,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.conference_date, $extract_end::date) as conference_date,
    written.conference_date as written_conference_date,
    as_yes_no(written.led_to_plan) as led_to_plan,
    written.led_to_plan as written_led_to_plan,
    as_yes_no(written.is_transfer_in) as is_transfer_in,
    written.is_transfer_in as written_is_transfer_in
  from source.initial_conferences as written
) as read_record
