/*
One row a record of the input, rejected ones too, in its order: one referral each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  referral_id,
  child_id,
  referral_date,
  source_code,
  primary_need_code,
  is_nfa,
  outcome_code,
  closure_date,
  closure_reason_code,
  area,
  team,
  case when closure_date is null and is_nfa is not true then last_returned_on end as last_recorded_date,
  authority_code,
  case
    when child_id is null then 'blank child_id'
    when referral_id is null then 'blank referral_id'
    when referral_date is null
    then coalesce(date_fault('referral_date', written_referral_date, referral_date), 'blank referral_date')
  end as problem,
  case
    when is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_source_code, source_code)
      or is_lost(written_primary_need_code, primary_need_code)
      or is_lost(written_is_nfa, is_nfa)
      or is_lost(written_outcome_code, outcome_code)
      or is_lost(written_closure_date, closure_date)
      or is_lost(written_closure_reason_code, closure_reason_code)
      or is_lost(written_area, area)
      or is_lost(written_team, team)
      or is_lost(written_referral_date, referral_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('referral_date', written_referral_date, referral_date, 'date'),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        set_aside('unlisted', 'source_code', written_source_code, source_code),
        set_aside('unlisted', 'primary_need_code', written_primary_need_code, primary_need_code),
        set_aside('unreadable', 'is_nfa', written_is_nfa, is_nfa),
        set_aside('unlisted', 'outcome_code', written_outcome_code, outcome_code),
        date_fault('closure_date', written_closure_date, closure_date),
        set_aside('unlisted', 'closure_reason_code', written_closure_reason_code, closure_reason_code),
        set_aside('long', 'area', written_area, area),
        set_aside('long', 'team', written_team, team)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.referral_date, $extract_end::date) as referral_date,
    written.referral_date as written_referral_date,
    as_source_code(written.source_code) as source_code,
    written.source_code as written_source_code,
    as_need_code(written.primary_need_code) as primary_need_code,
    written.primary_need_code as written_primary_need_code,
    as_yes_no(written.is_nfa) as is_nfa,
    written.is_nfa as written_is_nfa,
    as_referral_outcome(written.outcome_code) as outcome_code,
    written.outcome_code as written_outcome_code,
    as_possible_date(written.closure_date, $extract_end::date) as closure_date,
    written.closure_date as written_closure_date,
    as_closure_code(written.closure_reason_code) as closure_reason_code,
    written.closure_reason_code as written_closure_reason_code,
    as_label(written.area) as area,
    written.area as written_area,
    as_label(written.team) as team,
    written.team as written_team,
    written.last_returned_on::date as last_returned_on,
    written.authority_code
  from source.referrals as written
) as read_record
