/* DfE category of abuse, N00113. */
create macro as_category_code(written) as
  first_in_list(written, [
    'NEG', 'PHY', 'SAB', 'EMO', 'MUL'
  ])
