/* One row a record of ChildIdentifiers, with pseudonyms in place of id and pupil number, and a month of birth. */
select
  file_number,
  record,
  return_number,
  cin_child(authority_code, lachildid) as child_id,
  coalesce(
    cin_month(personbirthdate, is_day_first),
    cin_month(expectedpersonbirthdate, is_day_first)
  ) as birth_month,
  cin_text(personbirthdate) is not null as has_birth,
  cin_text(expectedpersonbirthdate) is not null as has_expected_birth,
  coalesce(cin_code(sex), cin_code(gendercurrent), cin_code(gender)) as sex,
  cin_day(persondeathdate, is_day_first) as death_date,
  pseudonym('pupil', authority_code, cin_text(upn)) as pupil_key,
  case
    when length(lachildid) > 20 then 'long'
    when not regexp_full_match(lachildid, '[A-Za-z0-9]+') then 'characters'
  end as id_fault
from cin_tables.one_file
inner join cin_tables.returns using (file_number)
