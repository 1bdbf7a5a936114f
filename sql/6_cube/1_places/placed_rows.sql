/*
Grain: one row a row of an indicator inside the complete records, with its own columns and its place.
episode_number: the row of the episode in episodes; -1 = there is none of this id, -2 = it is about
another child. unit_kind: 0 the unit is the episode, 1 the child, 2 another thing, told apart by
unit_name. (Text is slow to carry out of the engine.)
*/
select
    indicator_rows.*,
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
    end as unit_name
from indicator_rows
left join episodes on episodes.episode_id = indicator_rows.episode_id
where indicator_rows.counted_on between $complete_from::date and $complete_to::date
