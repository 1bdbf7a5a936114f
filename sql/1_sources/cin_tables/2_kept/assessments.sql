/* One row a record of Assessments. */
select
  file_number,
  record,
  return_number,
  cin_child(authority_code, lachildid) as child_id,
  cin_link(cindetailsid, cin_day(cinreferraldate, is_day_first)) as episode_link,
  cin_code(assessmentid) as assessment_number,
  cin_day(assessmentactualstartdate, is_day_first) as start_date,
  cin_day(assessmentauthorisationdate, is_day_first) as authorisation_date,
  cin_factors(assessmentfactors) as factors
from cin_tables.one_file
inner join cin_tables.returns using (file_number)
