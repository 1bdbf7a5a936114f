/* One row a record of ChildProtectionPlans. */
select
  *,
  as_id(episode_key) || '-p-' || coalesce(start_date, '') as plan_key
from (
  select
    plan.*,
    coalesce(episode_key, as_id(plan.child_id) || '-') as episode_key
  from cin_tables.kept_childprotectionplans as plan
  left join cin_tables.episode_links using (return_number, child_id, episode_link)
) as keyed
