/* Whether one of the flags that `ssd_flags` found is this one. */
create macro ssd_has_flag(flags, flag) as
  list_contains(flags, flag || '_') or list_contains(flags, 'OUTCOME_' || flag || '_')
