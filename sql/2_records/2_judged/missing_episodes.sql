/*
One row a record of the input, rejected ones too, in its order: one missing episode each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  missing_id,
  child_id,
  start_date,
  end_date,
  case
    when child_id is null then 'blank child_id'
    when missing_id is null then 'blank missing_id'
    when start_date is null
    then coalesce(date_fault('start_date', written_start_date, start_date), 'blank start_date')
  end as problem,
  case
    when is_odd_id(written_missing_id)
      or is_odd_id(written_child_id)
      or is_lost(written_end_date, end_date)
      or is_lost(written_start_date, start_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('start_date', written_start_date, start_date, 'date'),
        id_fault('missing_id', written_missing_id),
        id_fault('child_id', written_child_id),
        date_fault('end_date', written_end_date, end_date)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.missing_id) as missing_id,
    written.missing_id as written_missing_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.start_date, $extract_end::date) as start_date,
    written.start_date as written_start_date,
    as_possible_date(written.end_date, $extract_end::date) as end_date,
    written.end_date as written_end_date
  from source.missing_episodes as written
) as read_record
