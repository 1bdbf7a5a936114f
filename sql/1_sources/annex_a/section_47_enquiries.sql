/*
One row a row of List 5, but for those that hold a conference and no enquiry: the conference of a child who
moved in has none.
*/
select
  file_number,
  record,
  child_id || '-s-' || coalesce(start_date, '') as section_47_id,
  child_id,
  start_date,
  conference_date,
  is_conference_not_required
from annex_a.section_47
where start_date is not null
  or conference_date is null
