/* One row a Disability element of a return; NONE says that there is none. */
select
  file_number,
  record,
  child_id,
  disability as disability_code
from cin_census.disabilities
