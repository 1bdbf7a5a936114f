/* What was decided on a referral. */
create macro as_referral_outcome(written) as
  first_word_in_list(written, [
    'nfa', 'advice', 'early_help', 'assessment', 'section_47', 'other'
  ])
