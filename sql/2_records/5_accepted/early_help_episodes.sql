/* One row a early help episode: the latest version of every accepted record. */
select
  early_help_id,
  child_id,
  start_date,
  end_date,
  end_reason
from judged.early_help_episodes as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.early_help_episodes)
