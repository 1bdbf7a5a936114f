/* One row a care episode: the latest version of every accepted record. */
select
  care_episode_id,
  referral_id,
  child_id,
  start_date,
  end_date
from judged.care_episodes as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.care_episodes)
