/* One row a child of a payload. */
select
  file_number,
  record,
  child_id,
  birth_month,
  is_expected,
  sex,
  ethnicity as ethnicity_code,
  pupil_key,
  births_given,
  id_fault
from dfe_api.children
