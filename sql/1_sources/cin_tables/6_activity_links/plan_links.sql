/* One row a way in which the table of reviews names a protection plan of an episode in one return. */
select return_number, episode_key, link, min(plan_key) as plan_key
from (
  select return_number, episode_key, cin_link(plan_number, null) as link, plan_key
  from cin_tables.protection_plans
  union all
  select return_number, episode_key, cin_link(null, start_date), plan_key
  from cin_tables.protection_plans
) as named
where link is not null and episode_key is not null
group by return_number, episode_key, link
