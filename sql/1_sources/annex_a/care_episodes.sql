/* One row a row of List 8: the latest period of care of each child who was looked after in the six months. */
select
  file_number,
  record,
  child_id || '-l-' || coalesce(start_date, '') as care_episode_id,
  child_id,
  start_date,
  end_date
from annex_a.children_in_care
