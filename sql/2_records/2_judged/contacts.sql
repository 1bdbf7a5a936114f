/*
One row a record of the input, rejected ones too, in its order: one contact each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  contact_id,
  child_id,
  contact_date,
  source_code,
  outcome,
  case
    when child_id is null then 'blank child_id'
    when contact_id is null then 'blank contact_id'
    when contact_date is null
    then coalesce(date_fault('contact_date', written_contact_date, contact_date), 'blank contact_date')
  end as problem,
  case
    when is_odd_id(written_contact_id)
      or is_odd_id(written_child_id)
      or is_lost(written_source_code, source_code)
      or is_lost(written_outcome, outcome)
      or is_lost(written_contact_date, contact_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('contact_date', written_contact_date, contact_date, 'date'),
        id_fault('contact_id', written_contact_id),
        id_fault('child_id', written_child_id),
        set_aside('unlisted', 'source_code', written_source_code, source_code),
        set_aside('unlisted', 'outcome', written_outcome, outcome)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.contact_id) as contact_id,
    written.contact_id as written_contact_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.contact_date, $extract_end::date) as contact_date,
    written.contact_date as written_contact_date,
    as_source_code(written.source_code) as source_code,
    written.source_code as written_source_code,
    as_contact_outcome(written.outcome) as outcome,
    written.outcome as written_outcome
  from source.contacts as written
) as read_record
