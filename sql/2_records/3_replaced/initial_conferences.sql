/*
One row an accepted record that is not kept: the input holds the same initial child protection conference again,
in a later return or further down.
*/
select
  judged_row,
  place_in_file > 1 as is_same_file
from (
  select
    rowid as judged_row,
    row_number() over (
      partition by conference_id order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by conference_id, file_number order by record desc, rowid desc
    ) as place_in_file
  from judged.initial_conferences
  where problem is null
    and conference_id in (
      select conference_id
      from judged.initial_conferences
      where problem is null
      group by conference_id
      having count(*) > 1
    )
) as placed
where place > 1
