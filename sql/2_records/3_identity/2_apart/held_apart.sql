/*
One row an id that is not followed, because two of month of birth, sex and ethnicity differ: these are
different children. Each is held against the record under the id that is kept, or else the latest one.
*/
select one.child_id, one.file_number, one.record, 'child_id' as column_name
from identity.linked_children as one
inner join (
  select
    canonical_id,
    arg_max(birth_date, place) as birth_date,
    arg_max(sex, place) as sex,
    arg_max(ethnicity_code, place) as ethnicity_code
  from (
    select
      canonical_id,
      birth_date,
      sex,
      ethnicity_code,
      {is_canonical: is_canonical, place: place} as place
    from identity.linked_children
  ) as placed
  group by canonical_id
) as kept on kept.canonical_id = one.canonical_id
where not one.is_canonical
  and case when one.birth_date <> kept.birth_date then 1 else 0 end
    + case when one.sex <> kept.sex then 1 else 0 end
    + case when one.ethnicity_code <> kept.ethnicity_code then 1 else 0 end >= 2
