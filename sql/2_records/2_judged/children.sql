/*
One row a record of the input, rejected ones too, in its order: one child each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  child_id,
  family_id,
  birth_date,
  is_expected,
  sex,
  ethnicity_code,
  arrived_date,
  death_date,
  pupil_key,
  births_given,
  id_fault,
  authority_code,
  case
    when child_id is null then 'blank child_id'
  end as problem,
  case
    when is_odd_id(written_child_id)
      or is_odd_id(written_family_id)
      or is_lost(written_birth_month, birth_date)
      or is_lost(written_is_expected, is_expected)
      or is_lost(written_sex, sex)
      or is_lost(written_ethnicity_code, ethnicity_code)
      or is_lost(written_arrived_date, arrived_date)
      or is_lost(written_death_date, death_date)
    then nullif(
      concat_ws(
        ';',
        id_fault('child_id', written_child_id),
        id_fault('family_id', written_family_id),
        set_aside(
          case when length(trim(written_birth_month)) > 7 then 'full_date' else 'unreadable' end,
          'birth_month', written_birth_month, birth_date
        ),
        set_aside('unreadable', 'is_expected', written_is_expected, is_expected),
        set_aside('unlisted', 'sex', written_sex, sex),
        set_aside('unlisted', 'ethnicity_code', written_ethnicity_code, ethnicity_code),
        date_fault('arrived_date', written_arrived_date, arrived_date),
        date_fault('death_date', written_death_date, death_date)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_id(written.family_id) as family_id,
    written.family_id as written_family_id,
    as_month(written.birth_month, $extract_end::date) as birth_date,
    written.birth_month as written_birth_month,
    as_yes_no(written.is_expected) as is_expected,
    written.is_expected as written_is_expected,
    as_sex_code(written.sex) as sex,
    written.sex as written_sex,
    as_ethnicity_code(written.ethnicity_code) as ethnicity_code,
    written.ethnicity_code as written_ethnicity_code,
    as_possible_date(written.arrived_date, $extract_end::date) as arrived_date,
    written.arrived_date as written_arrived_date,
    as_possible_date(written.death_date, $extract_end::date) as death_date,
    written.death_date as written_death_date,
    written.pupil_key,
    written.births_given::integer as births_given,
    written.id_fault,
    written.authority_code
  from source.children as written
) as read_record
