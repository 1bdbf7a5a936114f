/* What an agency thought of a decision. */
create macro as_view_code(written) as
  first_word_in_list(written, [
    'more_help', 'agrees', 'less_help'
  ])
