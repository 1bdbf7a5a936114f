/*
One row a record of the input, rejected ones too, in its order: one escalation each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  escalation_id,
  referral_id,
  child_id,
  raised_date,
  agency_code,
  resolved_date,
  case
    when child_id is null then 'blank child_id'
    when escalation_id is null then 'blank escalation_id'
    when raised_date is null
    then coalesce(date_fault('raised_date', written_raised_date, raised_date), 'blank raised_date')
  end as problem,
  case
    when is_odd_id(written_escalation_id)
      or is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_agency_code, agency_code)
      or is_lost(written_resolved_date, resolved_date)
      or is_lost(written_raised_date, raised_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('raised_date', written_raised_date, raised_date, 'date'),
        id_fault('escalation_id', written_escalation_id),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        set_aside('unlisted', 'agency_code', written_agency_code, agency_code),
        date_fault('resolved_date', written_resolved_date, resolved_date)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.escalation_id) as escalation_id,
    written.escalation_id as written_escalation_id,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.raised_date, $extract_end::date) as raised_date,
    written.raised_date as written_raised_date,
    as_agency_code(written.agency_code) as agency_code,
    written.agency_code as written_agency_code,
    as_possible_date(written.resolved_date, $extract_end::date) as resolved_date,
    written.resolved_date as written_resolved_date
  from source.escalations as written
) as read_record
