/* One row a factor of an assessment of a payload. */
select file_number, record, assessment_id, factor as factor_code
from dfe_api.factors
