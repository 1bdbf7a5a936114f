/*
One row an accepted record that is not kept: the input holds the same set of answers that a child gave again,
in a later return or further down.
*/
select
  'child_voices' as table_name,
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
      partition by voice_id order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by voice_id, file_number order by record desc, rowid desc
    ) as place_in_file
  from child_voices
  where problem is null
    and voice_id in (
      select voice_id
      from child_voices
      where problem is null
      group by voice_id
      having count(*) > 1
    )
) as placed
where place > 1
