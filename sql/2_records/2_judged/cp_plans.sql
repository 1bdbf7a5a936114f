/*
One row a record of the input, rejected ones too, in its order: one child protection plan each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  cp_plan_id,
  referral_id,
  child_id,
  start_date,
  end_date,
  initial_category,
  latest_category,
  previous_plans,
  is_other_authority,
  case
    when child_id is null then 'blank child_id'
    when cp_plan_id is null then 'blank cp_plan_id'
    when start_date is null
    then coalesce(date_fault('start_date', written_start_date, start_date), 'blank start_date')
  end as problem,
  case
    when is_odd_id(written_cp_plan_id)
      or is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_end_date, end_date)
      or is_lost(written_initial_category, initial_category)
      or is_lost(written_latest_category, latest_category)
      or is_lost(written_previous_plans, previous_plans)
      or is_lost(written_is_other_authority, is_other_authority)
      or is_lost(written_start_date, start_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('start_date', written_start_date, start_date, 'date'),
        id_fault('cp_plan_id', written_cp_plan_id),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        date_fault('end_date', written_end_date, end_date),
        set_aside('unlisted', 'initial_category', written_initial_category, initial_category),
        set_aside('unlisted', 'latest_category', written_latest_category, latest_category),
        set_aside('unreadable', 'previous_plans', written_previous_plans, previous_plans),
        set_aside('unreadable', 'is_other_authority', written_is_other_authority, is_other_authority)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.cp_plan_id) as cp_plan_id,
    written.cp_plan_id as written_cp_plan_id,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.start_date, $extract_end::date) as start_date,
    written.start_date as written_start_date,
    as_possible_date(written.end_date, $extract_end::date) as end_date,
    written.end_date as written_end_date,
    as_category_code(written.initial_category) as initial_category,
    written.initial_category as written_initial_category,
    as_category_code(written.latest_category) as latest_category,
    written.latest_category as written_latest_category,
    as_count(written.previous_plans) as previous_plans,
    written.previous_plans as written_previous_plans,
    as_yes_no(written.is_other_authority) as is_other_authority,
    written.is_other_authority as written_is_other_authority
  from source.cp_plans as written
) as read_record
