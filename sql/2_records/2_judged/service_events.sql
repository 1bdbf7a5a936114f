/*
One row a record of the input, rejected ones too, in its order: one event in the life of the service each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  service_event_id,
  event_date,
  event_code,
  title,
  case
    when service_event_id is null then 'blank service_event_id'
    when event_date is null
    then coalesce(date_fault('event_date', written_event_date, event_date), 'blank event_date')
  end as problem,
  case
    when is_odd_id(written_service_event_id)
      or is_lost(written_event_code, event_code)
      or is_lost(written_title, title)
      or is_lost(written_event_date, event_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('event_date', written_event_date, event_date, 'date'),
        id_fault('service_event_id', written_service_event_id),
        set_aside('unlisted', 'event_code', written_event_code, event_code),
        set_aside('long', 'title', written_title, title)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.service_event_id) as service_event_id,
    written.service_event_id as written_service_event_id,
    as_possible_date(written.event_date, $extract_end::date) as event_date,
    written.event_date as written_event_date,
    as_event_code(written.event_code) as event_code,
    written.event_code as written_event_code,
    as_label(written.title) as title,
    written.title as written_title
  from source.service_events as written
) as read_record
