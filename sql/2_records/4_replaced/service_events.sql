/*
One row an accepted record that is not kept: the input holds the same event in the life of the service again,
in a later return or further down.
*/
select
  'service_events' as table_name,
  judged_row,
  file_number,
  record,
  place_in_file > 1 as is_same_file
from (
  select
    rowid as judged_row,
    file_number,
    coalesce(record, rowid + 1)::integer as record,
    row_number() over (
      partition by service_event_id order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by service_event_id, file_number order by record desc, rowid desc
    ) as place_in_file
  from service_events
  where problem is null
    and service_event_id in (
      select service_event_id
      from service_events
      where problem is null
      group by service_event_id
      having count(*) > 1
    )
) as placed
where place > 1
