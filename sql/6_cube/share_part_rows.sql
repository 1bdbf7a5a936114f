/*
Grain: one row a row of a share indicator with parts, inside the complete records.
state: 2 met, 1 unknown, 0 not met: of a unit's rows the highest counts.
category: place of the part in the definition (indicator_categories); -1 = none.
episode_number: the row of the episode in episodes; -1 = there is none of this id, -2 = it is about
another child. unit_kind: 0 the unit is the episode, 1 the child, 2 another thing, told apart by
unit_name. (Text is slow to carry out of the engine.)
*/
select
    case
        when episodes.episode_id is null then -1
        when episodes.child_id = indicator_rows.child_id then episodes.rowid
        else -2
    end::integer as episode_number,
    (indicator_rows.counted_on - date '1970-01-01')::integer as counted_day,
    case
        when indicator_rows.unit_id = indicator_rows.episode_id then 0
        when indicator_rows.unit_id = indicator_rows.child_id then 1
        else 2
    end as unit_kind,
    case
        when indicator_rows.unit_id in (indicator_rows.episode_id, indicator_rows.child_id) then null
        else indicator_rows.unit_id
    end as unit_name,
    case
        when indicator_rows.is_met then 2
        when not indicator_rows.is_met then 0
        else 1
    end::integer as state,
    coalesce(indicator_categories.place, -1)::integer as category
from indicator_rows
left join episodes on episodes.episode_id = indicator_rows.episode_id
left join indicator_categories on indicator_categories.value = indicator_rows.part
where indicator_rows.counted_on between $complete_from::date and $complete_to::date
