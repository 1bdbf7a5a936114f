/* One row a first worker of an episode, or a change of worker after it. */
select
  file_number,
  record,
  change_id as worker_change_id,
  episode_id as referral_id,
  child_id,
  change_date,
  is_first
from dfe_api.workers
