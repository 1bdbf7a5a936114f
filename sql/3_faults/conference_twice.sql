/*
code: 2884
title: Same conference twice
meaning: The child has another initial conference on the same day; in the census it stands with the episode
  and with the enquiry, where it should stand once.
severity: error
do: Record it with the enquiry only.
*/
select table_name, file_number, record, 'conference_date' as column_name, null::varchar as child_id, null::date as dated_on
from beside.replaced_records
where table_name = 'initial_conferences'
  and is_same_file
union all
select
  'initial_conferences',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'conference_date',
  child_id,
  conference_date
from initial_conferences
where (child_id, conference_date) in (
  select (child_id, conference_date)
  from initial_conferences
  group by child_id, conference_date
  having count(*) > 1
)
