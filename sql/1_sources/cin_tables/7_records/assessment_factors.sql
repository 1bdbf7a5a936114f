/* One row a factor: of a cell of Assessments, or of a record of the table of factors. */
select file_number, record, assessment_key as assessment_id, unnest(factors) as factor_code
from cin_tables.assessment_rows
union all
select
  file_number,
  record,
  coalesce(assessment_key, as_id(episode_key) || '-a-'),
  unnest(case when factors = [] then [null] else factors end)
from (
  select
    listed.*,
    coalesce(episode_key, as_id(listed.child_id) || '-') as episode_key
  from cin_tables.kept_assessmentfactorslist as listed
  left join cin_tables.episode_links using (return_number, child_id, episode_link)
) as placed
left join cin_tables.assessment_links using (return_number, episode_key, link)
