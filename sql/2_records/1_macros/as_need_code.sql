/* DfE primary need, N00101. */
create macro as_need_code(written) as
  first_in_list(written, [
    'N0', 'N1', 'N2', 'N3', 'N4', 'N5', 'N6', 'N7', 'N8', 'N9'
  ])
