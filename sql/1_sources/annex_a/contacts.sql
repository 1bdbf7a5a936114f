/*
One row a row of List 1. A contact has no id: child, day and source make one, with a number from the second
such contact on, so that two calls of one day stay two.
*/
select
  file_number,
  record,
  child_id || '-k-' || coalesce(contact_date, '') || '-' || coalesce(source, '')
  || case when place > 1 then '-' || place else '' end as contact_id,
  child_id,
  contact_date,
  source as source_code
from (
  select
    *,
    row_number() over (partition by file_number, child_id, contact_date, source order by record) as place
  from annex_a.contacts
) as numbered
