/* One row a contact: the latest version of every accepted record. */
select
  contact_id,
  child_id,
  contact_date,
  source_code,
  outcome
from judged.contacts as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.contacts)
