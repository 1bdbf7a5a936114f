/*
One row an accepted number of residents that is not kept: the input holds the same age on the same day, of the
same authority, again in a later file or further down.
*/
select
  'populations' as table_name,
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
      partition by authority_code, population_date, age order by file_number desc, record desc, rowid desc
    ) as place,
    row_number() over (
      partition by authority_code, population_date, age, file_number order by record desc, rowid desc
    ) as place_in_file
  from populations
  where problem is null
) as placed
where place > 1
