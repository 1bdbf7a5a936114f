/* One row a disability of a child. */
select
  file_number,
  record,
  pseudonym('child', authority_code, ssd_id(disa_person_id)) as child_id,
  ssd_text(disa_disability_code) as disability_code
from ssd.ssd_disability
