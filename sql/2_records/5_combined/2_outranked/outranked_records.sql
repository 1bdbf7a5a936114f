/*
One row an accepted record that is not kept, because a kind of extract that goes before holds a record of the
same table, child and day. What a later version has replaced already is left out, and outranks nothing.
*/
with current_records as (
  select dated_records.*, file_kinds.rank
  from beside.dated_records
  inner join beside.file_kinds on file_kinds.file_number = dated_records.file_number
  left join beside.replaced_records
    on replaced_records.table_name = dated_records.table_name
    and replaced_records.judged_row = dated_records.judged_row
  where replaced_records.judged_row is null
)

select
  outranked.table_name,
  outranked.judged_row,
  outranked.file_number,
  outranked.record
from current_records as outranked
inner join (
  select table_name, child_id, day, max(rank) as rank
  from current_records
  group by table_name, child_id, day
  having min(rank) < max(rank)
) as best
  on best.table_name = outranked.table_name
  and best.child_id = outranked.child_id
  and best.day = outranked.day
where outranked.rank < best.rank
