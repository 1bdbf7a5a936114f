/*
One row a record of the input, rejected ones too, in its order: one disability of a child each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  child_id,
  disability_code,
  case
    when child_id is null then 'blank child_id'
    when disability_code is null then coalesce(
      set_aside('unlisted', 'disability_code', written_disability_code, disability_code),
      'blank disability_code'
    )
  end as problem,
  case
    when is_odd_id(written_child_id) or is_lost(written_disability_code, disability_code)
    then nullif(
      concat_ws(
        ';',
        id_fault('child_id', written_child_id),
        identifier_fault('disability_code', written_disability_code, disability_code, 'cell')
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_disability_code(written.disability_code) as disability_code,
    written.disability_code as written_disability_code
  from source.child_disabilities as written
) as read_record
