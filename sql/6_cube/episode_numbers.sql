/*
Grain: one row an episode. Small numbers for the episode and its child, so that the rows of an
indicator need one join.
*/
select
    episode_breakdowns.episode_id,
    episode_breakdowns.rowid::integer as episode_number,
    observations.rowid::integer as child_number
from episode_breakdowns
inner join episodes on episodes.episode_id = episode_breakdowns.episode_id
inner join observations on observations.child_id = episodes.child_id
