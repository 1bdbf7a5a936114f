/*
One row a record of the input, rejected ones too, in its order: one strength or protective factor each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  strength_id,
  referral_id,
  child_id,
  recorded_date,
  strength_code,
  case
    when child_id is null then 'blank child_id'
    when strength_id is null then 'blank strength_id'
    when recorded_date is null
    then coalesce(date_fault('recorded_date', written_recorded_date, recorded_date), 'blank recorded_date')
  end as problem,
  case
    when is_odd_id(written_strength_id)
      or is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_strength_code, strength_code)
      or is_lost(written_recorded_date, recorded_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('recorded_date', written_recorded_date, recorded_date, 'date'),
        id_fault('strength_id', written_strength_id),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        set_aside('unlisted', 'strength_code', written_strength_code, strength_code)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.strength_id) as strength_id,
    written.strength_id as written_strength_id,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.recorded_date, $extract_end::date) as recorded_date,
    written.recorded_date as written_recorded_date,
    as_strength_code(written.strength_code) as strength_code,
    written.strength_code as written_strength_code
  from source.strengths as written
) as read_record
