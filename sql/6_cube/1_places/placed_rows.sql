/*
Grain: one row a row of an indicator inside the complete records, with its own columns and the numbers that are its
ids. episode_number: 0 = a row about a child without an episode.
*/
select
    indicator_rows.*,
    coalesce(indicator_rows.episode_id, 0)::integer as episode_number,
    indicator_rows.child_id::integer as child_number,
    indicator_rows.unit_id::integer as unit_number,
    (indicator_rows.counted_on - date '1970-01-01')::integer as counted_day
from indicator_rows
where indicator_rows.counted_on between $complete_from::date and $complete_to::date
