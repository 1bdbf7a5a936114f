/*
Grain: one row an event of a unit that is followed over time, or the one row of a unit without events, inside
the complete records.
state: 2 an event, 0 none, 1 unknown: never under observation. event: day of the event; -1 = none.
category: place of the group; -1 = there are no groups.
The place of the row, and what is its unit: see placed_rows.
*/
select
    placed_rows.episode_number,
    placed_rows.child_number,
    placed_rows.counted_day,
    placed_rows.unit_number,
    case
        when placed_rows.exit_days is null
            or placed_rows.entry_days is null
            or placed_rows.exit_days < 0
            or (placed_rows.entry_days > 0 and placed_rows.exit_days <= placed_rows.entry_days)
            then 1
        when placed_rows.event_days is not null then 2
        else 0
    end::integer as state,
    coalesce(placed_rows.entry_days, 0)::integer as entry,
    coalesce(placed_rows.exit_days, 0)::integer as exit,
    coalesce(placed_rows.event_days, -1)::integer as event,
    coalesce(indicator_categories.place, -1)::integer as category
from placed_rows
left join indicator_categories on indicator_categories.value = placed_rows.part
