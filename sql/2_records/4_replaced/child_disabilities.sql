/*
One row an accepted disability that is not kept: the input holds the child's disabilities again in a later
file, or the same one again further down.
*/
select
  'child_disabilities' as table_name,
  judged_row,
  file_number,
  record,
  file_number = latest_file as is_same_file
from (
  select
    rowid as judged_row,
    file_number,
    coalesce(record, rowid + 1)::integer as record,
    max(file_number) over (partition by child_id) as latest_file,
    row_number() over (
      partition by child_id, disability_code order by file_number desc, record desc, rowid desc
    ) as place
  from child_disabilities
  where problem is null
    and child_id in (
      select child_id
      from child_disabilities
      where problem is null
      group by child_id, disability_code
      having count(*) > 1
      union all
      select child_id
      from child_disabilities
      where problem is null
      group by child_id
      having min(file_number) < max(file_number)
    )
) as placed
where place > 1 or file_number < latest_file
