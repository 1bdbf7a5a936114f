/* What became of a contact; "no further action" and "nfa" are the same. */
create macro as_contact_outcome(written) as
  case
    when written = 'no further action' then 'nfa'
    else first_word_in_list(written, [
      'nfa', 'advice', 'early_help', 'referral', 'open_case', 'other'
    ])
  end
