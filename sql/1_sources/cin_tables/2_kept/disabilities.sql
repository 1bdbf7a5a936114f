/* One row a record of Disabilities; NONE says that there is none. */
select
  file_number,
  record,
  cin_child(authority_code, lachildid) as child_id,
  trim(disability) as disability
from cin_tables.one_file
inner join cin_tables.returns using (file_number)
