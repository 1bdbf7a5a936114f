/* One row a record of ChildCharacteristics. */
select
  file_number,
  record,
  return_number,
  cin_child(authority_code, lachildid) as child_id,
  cin_code(ethnicity) as ethnicity
from cin_tables.one_file
inner join cin_tables.returns using (file_number)
