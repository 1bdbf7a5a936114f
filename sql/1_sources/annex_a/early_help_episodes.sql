/* One row a row of List 2: an early help assessment, or help that goes on. */
select
  file_number,
  record,
  child_id || '-e-' || coalesce(start_date, '') as early_help_id,
  child_id,
  start_date,
  end_date
from annex_a.early_help
