/*
One row a child of whom lists 4 to 8 say whether there is a disability: "yes" on one list counts before "no"
on another.
*/
with listed as (
  select file_number, record, 4 as list, child_id, disability from annex_a.assessments
  union all
  select file_number, record, 5, child_id, disability from annex_a.section_47
  union all
  select file_number, record, 6, child_id, disability from annex_a.children_in_need
  union all
  select file_number, record, 7, child_id, disability from annex_a.child_protection
  union all
  select file_number, record, 8, child_id, disability from annex_a.children_in_care
)

select
  file_number,
  record,
  child_id,
  disability as disability_code
from (
  select
    *,
    row_number() over (
      partition by file_number, child_id
      order by
        case disability when 'DDA' then 0 when 'NONE' then 1 else 2 end,
        list,
        record
    ) as place
  from listed
  where child_id is not null
    and disability is not null
) as placed
where place = 1
