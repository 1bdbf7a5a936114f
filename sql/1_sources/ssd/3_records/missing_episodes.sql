/* One row a time that a child was missing or away without authorisation. */
select
  file_number,
  record,
  ssd_id(miss_table_id) as missing_id,
  pseudonym('child', authority_code, ssd_id(miss_person_id)) as child_id,
  ssd_date(miss_missing_episode_start_date, file_number) as start_date,
  ssd_date(miss_missing_episode_end_date, file_number) as end_date
from ssd.ssd_missing
