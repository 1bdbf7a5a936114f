/*
One row an accepted record that is not kept: the input holds the same offer that was declined again,
in a later return or further down.
*/
select
  'consent_declined' as table_name,
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
      partition by declined_id order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by declined_id, file_number order by record desc, rowid desc
    ) as place_in_file
  from consent_declined
  where problem is null
    and declined_id in (
      select declined_id
      from consent_declined
      where problem is null
      group by declined_id
      having count(*) > 1
    )
) as placed
where place > 1
