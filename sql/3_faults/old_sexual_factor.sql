/*
code: 8950Q
title: Old factor 19A
meaning: The assessment started after March 2020, when 19A was replaced by 19B or 19C, and still has 19A. It
  is kept.
severity: query
do: Use 19B or 19C.
*/
select
  'assessment_factors' as table_name,
  factor.file_number,
  coalesce(factor.record, factor.rowid + 1)::integer as record,
  'factor_code' as column_name,
  assessments.child_id,
  assessments.start_date as dated_on
from assessment_factors as factor
join assessments
  on assessments.assessment_id = factor.assessment_id
where factor.factor_code = '19A'
  -- The returns from 2020-21 on have the new codes.
  and assessments.start_date >= date '2020-04-01'
