/* One row a record of the file of assessment factors: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  assessment_id,
  factor_code
from files.assessment_factors
