/* One row a file of factors: its rows, and those that name an assessment of the folder. */
select
  factors.file_number,
  count(*)::integer as rows,
  count(assessments.assessment_id)::integer as linked
from ssd.ssd_assessment_factors as factors
left join (
  select distinct authority_code, ssd_id(cina_assessment_id) as assessment_id
  from ssd.ssd_cin_assessments
) as assessments
  on assessments.authority_code = factors.authority_code
  and assessments.assessment_id = ssd_id(cinf_assessment_id)
group by factors.file_number
