/* One row a date of an initial conference, in CINdetails or in Section47. */
select
  file_number,
  record,
  as_id(episode_key) || '-c-' || conference_date as conference_id,
  episode_key as referral_id,
  child_id,
  conference_date
from (
  select file_number, record, child_id, episode_key, conference_date
  from cin_tables.episodes
  union all
  select file_number, record, child_id, episode_key, conference_date
  from cin_tables.enquiries
) as held
where conference_date is not null
