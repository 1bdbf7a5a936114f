/* One row a record of the file of contacts: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  contact_id,
  child_id,
  contact_date,
  source_code,
  outcome
from files.contacts
