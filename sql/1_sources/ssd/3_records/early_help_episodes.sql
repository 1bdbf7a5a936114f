/* One row an early help episode. */
select
  file_number,
  record,
  ssd_id(earl_episode_id) as early_help_id,
  pseudonym('child', authority_code, ssd_id(earl_person_id)) as child_id,
  ssd_date(earl_episode_start_date, file_number) as start_date,
  ssd_date(earl_episode_end_date, file_number) as end_date,
  ssd_early_help_end(earl_episode_end_reason) as end_reason
from ssd.ssd_early_help_episodes
