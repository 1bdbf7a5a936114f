/*
One row an accepted record of a child whose id was merged into that of another record of the input: the
other is the one that is kept.
*/
select
  'children' as table_name,
  merged.rowid as judged_row,
  merged.file_number,
  coalesce(merged.record, merged.rowid + 1)::integer as record,
  false as is_same_file
from children as merged
inner join identity.links on links.child_id = merged.child_id
left join identity.held_apart on held_apart.child_id = merged.child_id
where merged.problem is null
  and held_apart.child_id is null
  and links.canonical_id in (select child_id from children where problem is null)
