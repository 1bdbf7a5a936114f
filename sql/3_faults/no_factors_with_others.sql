/*
code: 8869
title: No factors, and others beside
meaning: The assessment has factor 21, no factors identified, and others beside it.
severity: error
do: Leave out 21, or the others.
*/
select
  'assessment_factors' as table_name,
  factor.file_number,
  coalesce(factor.record, factor.rowid + 1)::integer as record,
  'factor_code' as column_name,
  assessments.child_id,
  assessments.start_date as dated_on
from assessment_factors as factor
left join assessments
  on assessments.assessment_id = factor.assessment_id
where factor.factor_code = '21'
  and factor.assessment_id in (
    select assessment_id
    from assessment_factors
    where factor_code <> '21'
      and assessment_id in (select assessment_id from assessment_factors where factor_code = '21')
  )
