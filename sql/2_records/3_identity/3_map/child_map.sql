/* One row an id of a child that another is used for. */
select links.child_id, links.canonical_id
from identity.links
left join identity.held_apart on held_apart.child_id = links.child_id
where held_apart.child_id is null
