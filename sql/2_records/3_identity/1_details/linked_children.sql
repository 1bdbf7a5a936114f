/*
One row a child that a file of ids names and that the input describes: its details as last written, and the
id that is to be used for it. An expected month, and a sex or ethnicity that is not known, says nothing.
*/
select
  links.child_id,
  links.canonical_id,
  links.child_id = links.canonical_id as is_canonical,
  max(children.place) as place,
  arg_max(children.file_number, children.place) as file_number,
  arg_max(children.record, children.place) as record,
  arg_max(case when children.is_expected is not true then children.birth_date end, children.place)
    as birth_date,
  arg_max(case when children.sex <> 'U' then children.sex end, children.place) as sex,
  arg_max(
    case when children.ethnicity_code not in ('REFU', 'NOBT') then children.ethnicity_code end,
    children.place
  ) as ethnicity_code
from (
  select child_id, canonical_id from identity.links
  union
  select canonical_id, canonical_id from identity.links
) as links
inner join (
  select
    * replace (coalesce(record, rowid + 1)::integer as record),
    file_number::bigint * 4294967296 + rowid as place
  from children
  where problem is null
) as children on children.child_id = links.child_id
group by links.child_id, links.canonical_id
