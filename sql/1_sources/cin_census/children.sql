/* One row a Child block of a return. */
select
  file_number,
  record,
  child_id,
  null::varchar as family_id,
  birth_month,
  is_expected,
  -- GenderCurrent (0 1 2 9) until the 2024 return, Sex (M F U) since; some files mix them.
  case sex
    when '1' then 'M'
    when '2' then 'F'
    when '0' then 'U'
    when '9' then 'U'
    else sex
  end as sex,
  ethnicity as ethnicity_code,
  null::varchar as arrived_date,
  death_date,
  pupil_key,
  births_given,
  id_fault
from cin_census.children
