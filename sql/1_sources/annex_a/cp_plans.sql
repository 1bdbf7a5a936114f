/* One row a row of List 7: the latest plan of each child who had one in the six months. */
select
  file_number,
  record,
  child_id || '-p-' || coalesce(start_date, '') as cp_plan_id,
  child_id,
  start_date,
  end_date,
  initial_category,
  latest_category,
  previous_plans
from annex_a.child_protection
