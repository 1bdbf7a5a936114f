/* One row a way in which the table of factors names an assessment of an episode in one return. */
select return_number, episode_key, link, min(assessment_key) as assessment_key
from (
  select return_number, episode_key, cin_link(assessment_number, null) as link, assessment_key
  from cin_tables.assessment_rows
  union all
  select return_number, episode_key, cin_link(null, start_date), assessment_key
  from cin_tables.assessment_rows
) as named
where link is not null and episode_key is not null
group by return_number, episode_key, link
