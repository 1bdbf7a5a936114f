/*
Grain: one row a row of a share indicator inside the complete records.
state: 2 met, 1 unknown, 0 not met: of a unit's rows the highest counts.
The place of the row, and what is its unit: see placed_rows.
*/
select
    placed_rows.episode_number,
    placed_rows.child_number,
    placed_rows.counted_day,
    placed_rows.unit_number,
    case
        when placed_rows.is_met then 2
        when not placed_rows.is_met then 0
        else 1
    end::integer as state
from placed_rows
