/*
Grain: one row a row of a time-to-event indicator inside the complete records.
state: 2 had the event, 0 did not, 1 unknown: never under observation.
outcome: 1 event, 2 a competing event, 0 censored. category: place of the group; -1 = there are no groups.
The place of the row, and what is its unit: see placed_rows.
*/
select
    placed_rows.episode_number,
    placed_rows.child_number,
    placed_rows.counted_day,
    placed_rows.unit_number,
    case
        when placed_rows.outcome is null
            or placed_rows.entry_days is null
            or placed_rows.exit_days is null
            or placed_rows.exit_days < 0
            or (placed_rows.entry_days > 0 and placed_rows.exit_days <= placed_rows.entry_days)
            then 1
        when placed_rows.outcome = 'event' then 2
        else 0
    end::integer as state,
    coalesce(placed_rows.entry_days, 0)::integer as entry,
    coalesce(placed_rows.exit_days, 0)::integer as exit,
    case
        when placed_rows.outcome = 'event' then 1
        when placed_rows.outcome like 'competing%' then 2
        else 0
    end::integer as outcome,
    coalesce(indicator_categories.place, -1)::integer as category
from placed_rows
left join indicator_categories on indicator_categories.value = placed_rows.part
