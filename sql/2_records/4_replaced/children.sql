/*
One row an accepted record that is not kept: the input holds the same child again,
in a later return or further down. Records merged into another are listed already.
*/
select
  'children' as table_name,
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
      partition by child_id order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by child_id, file_number order by record desc, rowid desc
    ) as place_in_file
  from children
  where problem is null
    and rowid not in (select judged_row from identity.merged_children)
    and child_id in (
      select child_id
      from children
      where problem is null
      group by child_id
      having count(*) > 1
    )
) as placed
where place > 1
