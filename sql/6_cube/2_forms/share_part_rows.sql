/*
Grain: one row a row of a share indicator with parts, inside the complete records.
state: 2 met, 1 unknown, 0 not met: of a unit's rows the highest counts.
category: place of the part in the definition (indicator_categories); -1 = none.
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
    coalesce(indicator_categories.place, -1)::integer as category
from placed_rows
left join indicator_categories on indicator_categories.value = placed_rows.part
