/* Why early help ended. */
create macro as_early_help_end(written) as
  first_word_in_list(written, [
    'needs_met', 'stepped_up', 'declined', 'not_engaged', 'moved', 'other'
  ])
