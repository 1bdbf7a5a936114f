/*
Grain: one row a row of an indicator that only names a part (combination, pathway), inside the complete
records.
state: 2 the part is known, 1 unknown. category: its place in indicator_categories; -1 = unknown, or not listed.
The place of the row, and what is its unit: see placed_rows.
*/
select
    placed_rows.episode_number,
    placed_rows.child_number,
    placed_rows.counted_day,
    placed_rows.unit_number,
    case when placed_rows.part is null then 1 else 2 end::integer as state,
    coalesce(indicator_categories.place, -1)::integer as category
from placed_rows
left join indicator_categories on indicator_categories.value = placed_rows.part
