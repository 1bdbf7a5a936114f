/* One row a record of Reviews. */
select
  file_number,
  record,
  return_number,
  cin_child(authority_code, lachildid) as child_id,
  cin_link(cindetailsid, cin_day(cinreferraldate, is_day_first)) as episode_link,
  cin_link(cppid, cin_day(cppstartdate, is_day_first)) as link,
  cin_day(cppreviewdate, is_day_first) as review_date
from cin_tables.one_file
inner join cin_tables.returns using (file_number)
