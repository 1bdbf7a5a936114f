/*
One row a record of the input, rejected ones too, in its order: one address of a child each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  address_id,
  child_id,
  start_date,
  end_date,
  address_type,
  imd_decile,
  case
    when child_id is null then 'blank child_id'
    when address_id is null then 'blank address_id'
    when start_date is null
    then coalesce(date_fault('start_date', written_start_date, start_date), 'blank start_date')
  end as problem,
  case
    when is_odd_id(written_address_id)
      or is_odd_id(written_child_id)
      or is_lost(written_end_date, end_date)
      or is_lost(written_address_type, address_type)
      or is_lost(written_imd_decile, imd_decile)
      or is_lost(written_start_date, start_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('start_date', written_start_date, start_date, 'date'),
        id_fault('address_id', written_address_id),
        id_fault('child_id', written_child_id),
        date_fault('end_date', written_end_date, end_date),
        set_aside('unlisted', 'address_type', written_address_type, address_type),
        set_aside('unreadable', 'imd_decile', written_imd_decile, imd_decile)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.address_id) as address_id,
    written.address_id as written_address_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.start_date, $extract_end::date) as start_date,
    written.start_date as written_start_date,
    as_possible_date(written.end_date, $extract_end::date) as end_date,
    written.end_date as written_end_date,
    as_address_type(written.address_type) as address_type,
    written.address_type as written_address_type,
    as_decile(written.imd_decile) as imd_decile,
    written.imd_decile as written_imd_decile
  from source.addresses as written
) as read_record
