/*
One row a record of Assessments. Some tools write an assessment again for each of its factors: all but the
first of such records are repeats, which have a factor to give and no assessment of their own.
*/
select
  *,
  as_id(episode_key) || '-a-' || coalesce(start_date, '') as assessment_key,
  len(factors) = 1 and row_number() over (
    partition by
      file_number, child_id, episode_key, assessment_number, start_date, authorisation_date, len(factors) = 1
    order by record
  ) > 1 as is_repeat
from (
  select
    assessment.*,
    coalesce(episode_key, as_id(assessment.child_id) || '-') as episode_key
  from cin_tables.kept_assessments as assessment
  left join cin_tables.episode_links using (return_number, child_id, episode_link)
) as keyed
