/*
One row an accepted record that is not kept: the input holds the same section 47 enquiry again,
in a later return or further down.
*/
select
  'section_47_enquiries' as table_name,
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
      partition by section_47_id order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by section_47_id, file_number order by record desc, rowid desc
    ) as place_in_file
  from section_47_enquiries
  where problem is null
    and section_47_id in (
      select section_47_id
      from section_47_enquiries
      where problem is null
      group by section_47_id
      having count(*) > 1
    )
) as placed
where place > 1
