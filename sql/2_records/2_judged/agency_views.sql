/*
One row a record of the input, rejected ones too, in its order: one agency's view each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  agency_view_id,
  referral_id,
  child_id,
  view_date,
  decision_code,
  agency_code,
  view_code,
  case
    when child_id is null then 'blank child_id'
    when agency_view_id is null then 'blank agency_view_id'
    when view_date is null
    then coalesce(date_fault('view_date', written_view_date, view_date), 'blank view_date')
  end as problem,
  case
    when is_odd_id(written_agency_view_id)
      or is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_decision_code, decision_code)
      or is_lost(written_agency_code, agency_code)
      or is_lost(written_view_code, view_code)
      or is_lost(written_view_date, view_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('view_date', written_view_date, view_date, 'date'),
        id_fault('agency_view_id', written_agency_view_id),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        set_aside('unlisted', 'decision_code', written_decision_code, decision_code),
        set_aside('unlisted', 'agency_code', written_agency_code, agency_code),
        set_aside('unlisted', 'view_code', written_view_code, view_code)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.agency_view_id) as agency_view_id,
    written.agency_view_id as written_agency_view_id,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.view_date, $extract_end::date) as view_date,
    written.view_date as written_view_date,
    as_decision_code(written.decision_code) as decision_code,
    written.decision_code as written_decision_code,
    as_agency_code(written.agency_code) as agency_code,
    written.agency_code as written_agency_code,
    as_view_code(written.view_code) as view_code,
    written.view_code as written_view_code
  from source.agency_views as written
) as read_record
