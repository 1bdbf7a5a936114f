/* One row a record of the file of care episodes: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  care_episode_id,
  referral_id,
  child_id,
  start_date,
  end_date
from files.care_episodes
