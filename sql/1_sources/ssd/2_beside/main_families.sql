/*
One row a person: the family it is named in most often, or first. The table has one row a contact, so the same
family stands there many times, and another by mistake.
*/
select authority_code, person_id, family_id
from (
  select
    authority_code,
    person_id,
    family_id,
    row_number() over (
      partition by authority_code, person_id order by count(*) desc, min(record)
    ) as place
  from (
    select
      authority_code,
      record,
      ssd_id(fami_person_id) as person_id,
      ssd_id(fami_family_id) as family_id
    from ssd.ssd_family
  ) as named
  where person_id is not null and family_id is not null
  group by authority_code, person_id, family_id
) as placed
where place = 1
