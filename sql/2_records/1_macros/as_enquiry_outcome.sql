/* What a section 47 enquiry led to. */
create macro as_enquiry_outcome(written) as
  first_word_in_list(written, [
    'conference', 'assessment', 'services', 'monitoring', 'legal_action', 'nfa', 'other'
  ])
