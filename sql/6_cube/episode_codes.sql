/*
Grain: one row an episode. The numbers that are its id and its child's, and the values of its breakdowns as their
places in the catalogue (breakdown_values); -1 = the catalogue has no such breakdown or value.
*/
select
    episodes.episode_id::integer as episode_number,
    episodes.child_id::integer as child_number,
    coalesce(sources.place, -1)::integer as source_group,
    coalesce(ages.place, -1)::integer as age_band,
    coalesce(needs.place, -1)::integer as primary_need,
    coalesce(areas.place, -1)::integer as area,
    coalesce(teams.place, -1)::integer as team,
    coalesce(equity.place, -1)::integer as ethnicity_deprivation,
    coalesce(authorities.place, -1)::integer as authority
from episodes
inner join episode_breakdowns on episode_breakdowns.episode_id = episodes.episode_id
left join breakdown_values as sources
    on sources.name = 'source_group' and sources.value = coalesce(episode_breakdowns.source_group, 'unknown')
left join breakdown_values as ages
    on ages.name = 'age_band' and ages.value = coalesce(episode_breakdowns.age_band, 'unknown')
left join breakdown_values as needs
    on needs.name = 'primary_need' and needs.value = coalesce(episode_breakdowns.primary_need, 'unknown')
left join breakdown_values as areas
    on areas.name = 'area' and areas.value = coalesce(episode_breakdowns.area, 'unknown')
left join breakdown_values as teams
    on teams.name = 'team' and teams.value = coalesce(episode_breakdowns.team, 'unknown')
left join breakdown_values as equity
    on equity.name = 'ethnicity_deprivation'
    and equity.value = coalesce(episode_breakdowns.ethnicity_deprivation, 'unknown/unknown')
left join breakdown_values as authorities
    on authorities.name = 'authority' and authorities.value = episode_breakdowns.authority
