/* DfE sex, N00783. */
create macro as_sex_code(written) as
  first_in_list(written, [
    'M', 'F', 'U'
  ])
