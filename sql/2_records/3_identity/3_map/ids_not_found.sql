/*
One row a line of a file of ids that no record of the input goes with: neither the id that it names nor the one
that is used in its place.
*/
with held as (
  select child_id from children
  union
  select child_id from referrals
  union
  select child_id from contacts
)

select named.file_number, named.record, named.column_name
from (
  select child_id, canonical_id, file_number, record, column_name from identity.links
  union all
  select child_id, child_id, file_number, record, column_name from identity.exclusions
) as named
left join held as one on one.child_id = named.child_id
left join held as other on other.child_id = named.canonical_id
-- What a kind of extract says by the way has no line of its own (record 0).
where named.record > 0
  and one.child_id is null
  and other.child_id is null
