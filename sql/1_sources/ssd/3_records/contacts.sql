/* One row a contact. */
select
  file_number,
  record,
  ssd_id(cont_contact_id) as contact_id,
  pseudonym('child', authority_code, ssd_id(cont_person_id)) as child_id,
  ssd_date(cont_contact_date, file_number) as contact_date,
  contact_sources.source_code,
  ssd_contact_outcome(cont_contact_outcome_json) as outcome
from ssd.ssd_contacts
left join ssd.contact_sources
  on contact_sources.code is not distinct from cont_contact_source_code
  and contact_sources.description is not distinct from cont_contact_source_desc
