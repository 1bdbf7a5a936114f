/* One row a care episode: each change of legal status or placement begins another. */
select
  file_number,
  record,
  ssd_id(clae_cla_episode_id) as care_episode_id,
  ssd_id(clae_referral_id) as referral_id,
  pseudonym('child', authority_code, ssd_id(clae_person_id)) as child_id,
  ssd_date(clae_cla_episode_start_date, file_number) as start_date,
  ssd_date(clae_cla_episode_ceased_date, file_number) as end_date
from ssd.ssd_cla_episodes
