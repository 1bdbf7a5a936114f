/*
One row an accepted record that is not kept: the input holds the same change of worker again,
in a later return or further down.
*/
select
  'worker_changes' as table_name,
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
      partition by worker_change_id order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by worker_change_id, file_number order by record desc, rowid desc
    ) as place_in_file
  from worker_changes
  where problem is null
    and worker_change_id in (
      select worker_change_id
      from worker_changes
      where problem is null
      group by worker_change_id
      having count(*) > 1
    )
) as placed
where place > 1
