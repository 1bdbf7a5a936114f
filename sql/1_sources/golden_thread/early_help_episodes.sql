/* One row a record of the file of early help episodes: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  early_help_id,
  child_id,
  start_date,
  end_date,
  end_reason
from files.early_help_episodes
