/*
One row a record of the input, rejected ones too, in its order: one set of answers that a child gave each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  voice_id,
  child_id,
  recorded_date,
  has_worries_explained,
  has_story_understood,
  agrees_with_worker,
  has_safe_plan,
  has_tablet_help,
  case
    when child_id is null then 'blank child_id'
    when voice_id is null then 'blank voice_id'
  end as problem,
  case
    when is_odd_id(written_voice_id)
      or is_odd_id(written_child_id)
      or is_lost(written_recorded_date, recorded_date)
      or is_lost(written_has_worries_explained, has_worries_explained)
      or is_lost(written_has_story_understood, has_story_understood)
      or is_lost(written_agrees_with_worker, agrees_with_worker)
      or is_lost(written_has_safe_plan, has_safe_plan)
      or is_lost(written_has_tablet_help, has_tablet_help)
    then nullif(
      concat_ws(
        ';',
        id_fault('voice_id', written_voice_id),
        id_fault('child_id', written_child_id),
        date_fault('recorded_date', written_recorded_date, recorded_date),
        set_aside('unreadable', 'has_worries_explained', written_has_worries_explained, has_worries_explained),
        set_aside('unreadable', 'has_story_understood', written_has_story_understood, has_story_understood),
        set_aside('unreadable', 'agrees_with_worker', written_agrees_with_worker, agrees_with_worker),
        set_aside('unreadable', 'has_safe_plan', written_has_safe_plan, has_safe_plan),
        set_aside('unreadable', 'has_tablet_help', written_has_tablet_help, has_tablet_help)
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_id(written.voice_id) as voice_id,
    written.voice_id as written_voice_id,
    as_id(written.child_id) as child_id,
    written.child_id as written_child_id,
    as_possible_date(written.recorded_date, $extract_end::date) as recorded_date,
    written.recorded_date as written_recorded_date,
    as_yes_no(written.has_worries_explained) as has_worries_explained,
    written.has_worries_explained as written_has_worries_explained,
    as_yes_no(written.has_story_understood) as has_story_understood,
    written.has_story_understood as written_has_story_understood,
    as_yes_no(written.agrees_with_worker) as agrees_with_worker,
    written.agrees_with_worker as written_agrees_with_worker,
    as_yes_no(written.has_safe_plan) as has_safe_plan,
    written.has_safe_plan as written_has_safe_plan,
    as_yes_no(written.has_tablet_help) as has_tablet_help,
    written.has_tablet_help as written_has_tablet_help
  from source.child_voices as written
) as read_record
