/* Kind of address. */
create macro as_address_type(written) as
  first_word_in_list(written, [
    'home', 'temporary', 'refuge', 'placement', 'other'
  ])
