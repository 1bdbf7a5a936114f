/*
Grain: one row a row of a standardised share inside the complete records.
state: 2 met, 1 unknown, 0 not met. category: place of the group in indicator_categories.
stratum: strata numbered from 0, the same number in every group.
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
    coalesce(indicator_categories.place, -1)::integer as category,
    (dense_rank() over (order by placed_rows.stratum) - 1)::integer as stratum
from placed_rows
left join indicator_categories on indicator_categories.value = placed_rows.part
