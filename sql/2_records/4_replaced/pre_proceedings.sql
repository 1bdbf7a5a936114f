/*
One row an accepted record that is not kept: the input holds the same case in pre-proceedings again,
in a later return or further down.
*/
select
  'pre_proceedings' as table_name,
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
      partition by pre_proceedings_id order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by pre_proceedings_id, file_number order by record desc, rowid desc
    ) as place_in_file
  from pre_proceedings
  where problem is null
    and pre_proceedings_id in (
      select pre_proceedings_id
      from pre_proceedings
      where problem is null
      group by pre_proceedings_id
      having count(*) > 1
    )
) as placed
where place > 1
