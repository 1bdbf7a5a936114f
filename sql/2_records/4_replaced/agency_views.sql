/*
One row an accepted record that is not kept: the input holds the same agency's view again,
in a later return or further down.
*/
select
  'agency_views' as table_name,
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
      partition by agency_view_id order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by agency_view_id, file_number order by record desc, rowid desc
    ) as place_in_file
  from agency_views
  where problem is null
    and agency_view_id in (
      select agency_view_id
      from agency_views
      where problem is null
      group by agency_view_id
      having count(*) > 1
    )
) as placed
where place > 1
