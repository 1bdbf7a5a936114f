/* One row a record of CINplanDates. */
select
  file_number,
  record,
  as_id(coalesce(episode_key, as_id(child_id) || '-')) || '-n-' || coalesce(start_date, '') as cin_plan_id,
  coalesce(episode_key, as_id(child_id) || '-') as referral_id,
  child_id,
  start_date,
  end_date
from cin_tables.kept_cinplandates
left join cin_tables.episode_links using (return_number, child_id, episode_link)
