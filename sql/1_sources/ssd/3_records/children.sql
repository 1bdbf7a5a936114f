/* One row a person. The dataset gives an estimated date of birth as an expected one, so the day decides. */
select
  person.file_number,
  person.record,
  pseudonym('child', person.authority_code, ssd_id(pers_person_id)) as child_id,
  pseudonym('family', person.authority_code, family_id) as family_id,
  coalesce(
    ssd_month(pers_dob, person.file_number), ssd_month(pers_expected_dob, person.file_number)
  ) as birth_month,
  case
    when ssd_date(pers_dob, person.file_number) is not null then 'no'
    when ssd_date(pers_expected_dob, person.file_number) > ssd_taken_on(person.file_number) then 'yes'
    when ssd_date(pers_expected_dob, person.file_number) is not null then 'no'
  end as is_expected,
  ssd_sex(pers_sex) as sex,
  ssd_text(pers_ethnicity) as ethnicity_code,
  ssd_date(pers_death_date, person.file_number) as death_date,
  case
    when length(trim(pers_upn)) = 13
    then keyed('pupil|' || person.authority_code || '|' || upper(trim(pers_upn)))
  end as pupil_key,
  (
    (ssd_date(pers_dob, person.file_number) is not null)::integer
    + (ssd_date(pers_expected_dob, person.file_number) is not null)::integer
  )::varchar as births_given
from ssd.ssd_person as person
left join ssd.main_families
  on main_families.authority_code = person.authority_code
  and main_families.person_id = ssd_id(pers_person_id)
