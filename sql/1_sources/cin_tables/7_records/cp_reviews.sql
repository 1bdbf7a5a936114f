/* One row a record of Reviews. */
select
  file_number,
  record,
  coalesce(plan_key, as_id(episode_key) || '-p-') || '-' || coalesce(review_date, '') as cp_review_id,
  coalesce(plan_key, as_id(episode_key) || '-p-') as cp_plan_id,
  child_id,
  review_date
from (
  select
    review.*,
    coalesce(episode_key, as_id(review.child_id) || '-') as episode_key
  from cin_tables.kept_reviews as review
  left join cin_tables.episode_links using (return_number, child_id, episode_link)
) as placed
left join cin_tables.plan_links using (return_number, episode_key, link)
