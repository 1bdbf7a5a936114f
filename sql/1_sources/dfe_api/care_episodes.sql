/* One row a placement of a payload: each change of placement begins another. */
select
  file_number,
  record,
  placement_id as care_episode_id,
  episode_id as referral_id,
  child_id,
  start_date,
  end_date
from dfe_api.placements
