/* One row a record of ChildProtectionPlans. */
select
  file_number,
  record,
  return_number,
  cin_child(authority_code, lachildid) as child_id,
  cin_link(cindetailsid, cin_day(cinreferraldate, is_day_first)) as episode_link,
  cin_code(cppid) as plan_number,
  cin_day(cppstartdate, is_day_first) as start_date,
  cin_day(cppenddate, is_day_first) as end_date,
  cin_code(initialcategoryofabuse) as initial_category,
  cin_code(latestcategoryofabuse) as latest_category,
  cin_code(numberofpreviouscpp) as previous_plans
from cin_tables.one_file
inner join cin_tables.returns using (file_number)
