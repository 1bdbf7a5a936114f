/* The decision at which a view was given. */
create macro as_decision_code(written) as
  first_word_in_list(written, [
    'referral', 'assessment', 'section_47', 'conference', 'review', 'closure'
  ])
