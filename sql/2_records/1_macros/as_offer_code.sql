/* What was offered and declined. */
create macro as_offer_code(written) as
  first_word_in_list(written, [
    'early_help', 'assessment', 'child_in_need_plan', 'visit', 'other'
  ])
