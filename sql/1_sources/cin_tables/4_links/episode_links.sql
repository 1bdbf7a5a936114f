/* One row a way in which other tables name an episode of a child in one return. */
select return_number, child_id, episode_link, min(episode_key) as episode_key
from (
  select return_number, child_id, cin_link(detail_number, null) as episode_link, episode_key
  from cin_tables.episodes
  union all
  select return_number, child_id, cin_link(null, referral_date), episode_key
  from cin_tables.episodes
) as named
where episode_link is not null and child_id is not null
group by return_number, child_id, episode_link
