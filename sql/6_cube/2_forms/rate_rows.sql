/*
Grain: one row a row of a rate inside the complete records; rows of a unit are added up.
state: 2 it had events, 0 it had none, 1 unknown. category: place of the group; -1 = there are no groups.
The place of the row, and what is its unit: see placed_rows.
*/
select
    placed_rows.episode_number,
    placed_rows.child_number,
    placed_rows.counted_day,
    placed_rows.unit_number,
    case
        when placed_rows.events is null or placed_rows.exposure_days is null then 1
        when placed_rows.events > 0 then 2
        else 0
    end::integer as state,
    coalesce(placed_rows.events, 0)::integer as events,
    coalesce(placed_rows.exposure_days, 0)::integer as exposure,
    coalesce(indicator_categories.place, -1)::integer as category
from placed_rows
left join indicator_categories on indicator_categories.value = placed_rows.part
