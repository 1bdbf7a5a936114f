/*
One row an earlier or other local number of a person, both as pseudonyms of a child: for the crosswalk of
ids. Values of every other type (UPN, NHS number, Home Office, national insurance, court) are never read out.
*/
select
  authority_code,
  pseudonym('child', authority_code, ssd_id(link_person_id)) as child_id,
  pseudonym('child', authority_code, ssd_id(link_identifier_value)) as other_child_id
from ssd.linked_identifiers
where ssd_id(link_person_id) is not null
  and ssd_id(link_identifier_value) is not null
  and regexp_full_match(
    lower(trim(link_identifier_type)),
    '(former |previous |legacy |old |local )?(case|person|client|child)( management)?( system)? (number|id|identifier|reference)|'
    || '(former|previous|legacy|old) id(entifier)?'
  )
union
select
  authority_code,
  pseudonym('child', authority_code, ssd_id(pers_person_id)),
  pseudonym('child', authority_code, ssd_id(pers_legacy_id))
from ssd.ssd_person
where ssd_id(pers_person_id) is not null and ssd_id(pers_legacy_id) is not null
  and ssd_id(pers_person_id) <> ssd_id(pers_legacy_id)
