/* DfE reason for closure, N00103 (RC9 from the 2023 return on). */
create macro as_closure_code(written) as
  first_in_list(written, [
    'RC1', 'RC2', 'RC3', 'RC4', 'RC5', 'RC6', 'RC7', 'RC8', 'RC9'
  ])
