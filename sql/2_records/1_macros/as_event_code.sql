/* An event in the life of the service. */
create macro as_event_code(written) as
  first_word_in_list(written, [
    'front_door', 'system_migration', 'threshold_change', 'reorganisation', 'lockdown',
    'inspection', 'other'
  ])
