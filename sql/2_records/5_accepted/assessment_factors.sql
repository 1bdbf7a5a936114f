/* One row a factor of an assessment: the latest version of every accepted record. */
select
  assessment_id,
  factor_code
from judged.assessment_factors as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.assessment_factors)
