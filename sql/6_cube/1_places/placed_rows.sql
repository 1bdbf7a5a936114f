/*
Grain: one row a row of an indicator inside the complete records, with its own columns and its place.
episode_number: the row of the episode in episodes; a row about a child without an episode stands behind all
episodes, at the number of the child. -1 = there is no episode (or child) of this id, -2 = the episode is about
another child. unit_kind: 0 the unit is the episode, 1 the child, 2 another thing, told apart by unit_name.
(Text is slow to carry out of the engine.)
*/
select
    indicator_rows.*,
    case
        when episodes.child_id = indicator_rows.child_id then episodes.rowid
        when episodes.episode_id is not null then -2
        when observations.child_id is not null then every_episode.size + observations.rowid
        else -1
    end::integer as episode_number,
    (indicator_rows.counted_on - date '1970-01-01')::integer as counted_day,
    case
        when indicator_rows.unit_id = indicator_rows.episode_id then 0
        when indicator_rows.unit_id = indicator_rows.child_id then 1
        else 2
    end as unit_kind,
    case
        when indicator_rows.unit_id = indicator_rows.episode_id
            or indicator_rows.unit_id = indicator_rows.child_id then null
        else indicator_rows.unit_id
    end as unit_name
from indicator_rows
cross join (select count(*) as size from episodes) as every_episode
left join episodes on episodes.episode_id = indicator_rows.episode_id
left join observations
    on observations.child_id
    = case when indicator_rows.episode_id is null then indicator_rows.child_id end
where indicator_rows.counted_on between $complete_from::date and $complete_to::date
