/*
One row an assessment that another kind of extract holds as well: its id, and that of the record which is kept, so that
what names it can name the other.
*/
select
  kept.kept_id,
  other.assessment_id as other_id
from assessments as other
inner join beside.outranked_records
  on outranked_records.table_name = 'assessments' and outranked_records.judged_row = other.rowid
inner join (
  select
    child_id,
    start_date,
    arg_max(assessment_id, assessments.file_number::bigint * 4294967296 + assessments.rowid) as kept_id
  from assessments
  left join beside.outranked_records
    on outranked_records.table_name = 'assessments' and outranked_records.judged_row = assessments.rowid
  left join beside.replaced_records
    on replaced_records.table_name = 'assessments' and replaced_records.judged_row = assessments.rowid
  where problem is null
    and outranked_records.judged_row is null
    and replaced_records.judged_row is null
  group by child_id, start_date
) as kept
  on kept.child_id = other.child_id and kept.start_date = other.start_date
