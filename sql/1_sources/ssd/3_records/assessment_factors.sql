/* One row a factor of an assessment. */
select file_number, record, assessment_id, factor_code
from ssd.factor_words
where factor_code is not null
