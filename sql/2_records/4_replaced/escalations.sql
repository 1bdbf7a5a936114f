/*
One row an accepted record that is not kept: the input holds the same escalation again,
in a later return or further down.
*/
select
  'escalations' as table_name,
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
      partition by escalation_id order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by escalation_id, file_number order by record desc, rowid desc
    ) as place_in_file
  from escalations
  where problem is null
    and escalation_id in (
      select escalation_id
      from escalations
      where problem is null
      group by escalation_id
      having count(*) > 1
    )
) as placed
where place > 1
