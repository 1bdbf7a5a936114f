/*
One row a record of the input, rejected ones too, in its order: one change of worker each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  worker_change_id,
  referral_id,
  child_id,
  change_date,
  is_first,
  case
    when child_id is null then 'blank child_id'
    when worker_change_id is null then 'blank worker_change_id'
    when change_date is null
    then coalesce(date_fault('change_date', written_change_date, change_date), 'blank change_date')
  end as problem,
  case
    when is_odd_id(written_worker_change_id)
      or is_odd_id(written_referral_id)
      or is_odd_id(written_child_id)
      or is_lost(written_is_first, is_first)
      or is_lost(written_change_date, change_date)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('change_date', written_change_date, change_date, 'date'),
        id_fault('worker_change_id', written_worker_change_id),
        id_fault('referral_id', written_referral_id),
        id_fault('child_id', written_child_id),
        set_aside('unreadable', 'is_first', written_is_first, is_first)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.worker_change_id) as worker_change_id,
    written.worker_change_id as written_worker_change_id,
    as_id(written.referral_id) as referral_id,
    written.referral_id as written_referral_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.change_date, $extract_end::date) as change_date,
    written.change_date as written_change_date,
    as_yes_no(written.is_first) as is_first,
    written.is_first as written_is_first
  from source.worker_changes as written
) as read_record
