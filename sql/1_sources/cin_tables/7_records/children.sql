/* One row a record of ChildIdentifiers, with the ethnicity that ChildCharacteristics gives first for the child. */
select
  file_number,
  record,
  child_id,
  birth_month,
  case when has_birth then 'false' when has_expected_birth then 'true' end as is_expected,
  -- GenderCurrent (0 1 2 9) until the 2024 return, Sex (M F U) since; some files mix them.
  case sex
    when '1' then 'M'
    when '2' then 'F'
    when '0' then 'U'
    when '9' then 'U'
    else sex
  end as sex,
  ethnicity as ethnicity_code,
  death_date,
  pupil_key,
  (has_birth::integer + has_expected_birth::integer)::varchar as births_given,
  id_fault
from cin_tables.kept_childidentifiers
left join (
  select return_number, child_id, arg_min(ethnicity, record) as ethnicity
  from cin_tables.kept_childcharacteristics
  group by return_number, child_id
) as characterised using (return_number, child_id)
