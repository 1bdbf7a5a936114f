/* One row an id in a file of ids that no record of the input is about. */
select named.file_number, named.record, named.column_name
from (
  select child_id, file_number, record, column_name from identity.links
  union all
  select child_id, file_number, record, column_name from identity.exclusions
) as named
left join (
  select child_id from children
  union
  select child_id from referrals
  union
  select child_id from contacts
) as held on held.child_id = named.child_id
where held.child_id is null
