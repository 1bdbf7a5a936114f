/*
One row a record of the input, rejected ones too, in its order: one factor of an assessment each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  assessment_id,
  factor_code,
  case
    when assessment_id is null then 'blank assessment_id'
    when factor_code is null then coalesce(
      set_aside('unlisted', 'factor_code', written_factor_code, factor_code),
      'blank factor_code'
    )
  end as problem,
  case
    when is_odd_id(written_assessment_id) or is_lost(written_factor_code, factor_code)
    then nullif(
      concat_ws(
        ';',
        id_fault('assessment_id', written_assessment_id),
        identifier_fault('factor_code', written_factor_code, factor_code, 'cell')
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.assessment_id) as assessment_id,
    written.assessment_id as written_assessment_id,
    as_factor_code(written.factor_code) as factor_code,
    written.factor_code as written_factor_code
  from source.assessment_factors as written
) as read_record
