/* DfE disability, N00099. */
create macro as_disability_code(written) as
  first_in_list(written, [
    'NONE', 'MOB', 'HAND', 'PC', 'INC', 'COMM', 'LD', 'HEAR', 'VIS', 'BEH', 'CON', 'AUT', 'DDA'
  ])
