/* One row a conference of List 5: a child has one a day, though two enquiries may have led to it. */
select
  file_number,
  record,
  child_id || '-c-' || conference_date as conference_id,
  child_id,
  conference_date,
  led_to_plan
from (
  select
    *,
    row_number() over (partition by file_number, child_id, conference_date order by record) as place
  from annex_a.section_47
  where conference_date is not null
) as numbered
where place = 1
  or child_id is null
