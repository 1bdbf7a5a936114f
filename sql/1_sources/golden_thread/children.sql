/* One row a record of the file of children: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  child_id,
  family_id,
  birth_month,
  is_expected,
  sex,
  ethnicity_code,
  arrived_date,
  death_date
from files.children
