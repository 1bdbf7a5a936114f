/* One row a record of CINplanDates. */
select
  file_number,
  record,
  return_number,
  cin_child(authority_code, lachildid) as child_id,
  cin_link(cindetailsid, cin_day(cinreferraldate, is_day_first)) as episode_link,
  cin_day(cinplanstartdate, is_day_first) as start_date,
  cin_day(cinplanenddate, is_day_first) as end_date
from cin_tables.one_file
inner join cin_tables.returns using (file_number)
