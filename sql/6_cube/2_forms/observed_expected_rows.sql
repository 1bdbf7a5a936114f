/*
Grain: one row a row of an indicator held against chance, inside the complete records.
state: 2 met, 1 unknown, 0 not met. expected: the chance of being met, in millionths; 0 where unknown.
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
    end::integer as state,
    coalesce(round(placed_rows.expected * 1000000), 0)::integer as expected
from placed_rows
