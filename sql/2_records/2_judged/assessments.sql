/*
One row a record of the input, rejected ones too, in its order: one assessment each.
problem = why it is rejected; notes = values set to not known. Both name fault and column.
*/
select
  file_number,
  record,
  assessment_id,
  referral_id,
  child_id,
  start_date,
  authorised_date,
  case
    when child_id is null then 'blank child_id'
    when assessment_id is null then 'blank assessment_id'
    when start_date is null
    then coalesce(date_fault('start_date', written_start_date, start_date), 'blank start_date')
  end as problem,
  case
    when is_lost(written_authorised_date, authorised_date)
    then nullif(
      concat_ws(
        ';',
        date_fault('authorised_date', written_authorised_date, authorised_date)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.assessment_id) as assessment_id,
    as_id(written.referral_id) as referral_id,
    as_id(written.child_id) as child_id,
    as_possible_date(written.start_date, $extract_end::date) as start_date,
    written.start_date as written_start_date,
    as_possible_date(written.authorised_date, $extract_end::date) as authorised_date,
    written.authorised_date as written_authorised_date
  from source.assessments as written
) as read_record
