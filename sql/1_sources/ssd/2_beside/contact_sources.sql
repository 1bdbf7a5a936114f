/* One row a source of contacts as it is written: DfE's code for it. There are few, so each is worked out once. */
select code, description, ssd_source(code, description) as source_code
from (
  select distinct cont_contact_source_code as code, cont_contact_source_desc as description
  from ssd.ssd_contacts
) as written
