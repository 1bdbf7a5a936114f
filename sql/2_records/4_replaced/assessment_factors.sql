/*
One row an accepted factor that is not kept: the input holds the assessment again in a later return,
or the same factor again further down.
*/
select
  'assessment_factors' as table_name,
  judged_row,
  file_number,
  record,
  file_number = latest_file as is_same_file
from (
  select
    rowid as judged_row,
    file_number,
    coalesce(record, rowid + 1)::integer as record,
    max(file_number) over (partition by assessment_id) as latest_file,
    row_number() over (
      partition by assessment_id, factor_code order by file_number desc, record desc, rowid desc
    ) as place
  from assessment_factors
  where problem is null
    and assessment_id in (
      select assessment_id
      from assessment_factors
      where problem is null
      group by assessment_id, factor_code
      having count(*) > 1
      union all
      select assessment_id
      from assessment_factors
      where problem is null
      group by assessment_id
      having min(file_number) < max(file_number)
    )
) as placed
where place > 1 or file_number < latest_file
