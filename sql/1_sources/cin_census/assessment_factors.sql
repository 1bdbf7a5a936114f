/* One row an AssessmentFactors element of a return. */
select
  file_number,
  record,
  assessment_key as assessment_id,
  factor as factor_code
from cin_census.factors
