/*
Grain: one row a row of an indicator of values (measure, distribution, concentration) inside the complete
records.
state: 2 the value is known, 1 unknown. value: -1 where unknown.
The place of the row, and what is its unit: see placed_rows.
*/
select
    placed_rows.episode_number,
    placed_rows.child_number,
    placed_rows.counted_day,
    placed_rows.unit_number,
    case when placed_rows.value is null then 1 else 2 end::integer as state,
    coalesce(placed_rows.value, -1)::integer as value
from placed_rows
