/* One row a record of the table of factors. */
select
  file_number,
  record,
  return_number,
  cin_child(authority_code, lachildid) as child_id,
  cin_link(cindetailsid, cin_day(cinreferraldate, is_day_first)) as episode_link,
  cin_link(assessmentid, cin_day(assessmentactualstartdate, is_day_first)) as link,
  cin_factors(
    coalesce(cin_text(assessmentfactor), cin_text(assessmentfactors), cin_text(factor))
  ) as factors
from cin_tables.one_file
inner join cin_tables.returns using (file_number)
