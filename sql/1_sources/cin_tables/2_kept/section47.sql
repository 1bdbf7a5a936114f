/* One row a record of Section47. */
select
  file_number,
  record,
  return_number,
  cin_child(authority_code, lachildid) as child_id,
  cin_link(cindetailsid, cin_day(cinreferraldate, is_day_first)) as episode_link,
  cin_day(s47actualstartdate, is_day_first) as start_date,
  coalesce(
    cin_day(dateofinitialcpc, is_day_first),
    cin_day(dateofinitialicpc, is_day_first)
  ) as conference_date,
  coalesce(cin_code(icpcnotrequired), cin_opposite(icpcrequired)) as is_conference_not_required
from cin_tables.one_file
inner join cin_tables.returns using (file_number)
