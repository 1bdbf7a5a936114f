/* One row a record of PreProceedings. */
select
  file_number,
  record,
  as_id(coalesce(episode_key, as_id(child_id) || '-')) || '-l-' || coalesce(start_date, '') as pre_proceedings_id,
  coalesce(episode_key, as_id(child_id) || '-') as referral_id,
  child_id,
  start_date,
  end_date
from cin_tables.kept_preproceedings
left join cin_tables.episode_links using (return_number, child_id, episode_link)
