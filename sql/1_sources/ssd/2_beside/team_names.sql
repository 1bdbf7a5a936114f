/* One row a team: its name, for which the other tables have a number. */
select
  authority_code,
  ssd_id(dept_team_id) as team_id,
  min(ssd_text(dept_team_name)) as team
from ssd.ssd_department
where ssd_id(dept_team_id) is not null
group by authority_code, ssd_id(dept_team_id)
