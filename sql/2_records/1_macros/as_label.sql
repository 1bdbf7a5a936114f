/*
A short label: up to five words, not an e-mail address, a telephone number or a full postcode.
The first test is the quick one that nearly every label passes.
*/
create macro as_label(written) as
  case
    when regexp_full_match(written, '[A-Za-z]([A-Za-z_ &-]{0,28}[A-Za-z])?') then written
    when regexp_full_match(
      trim(written),
      '[A-Za-z0-9][A-Za-z0-9_&/+.()''-]{0,29}( [A-Za-z0-9_&/+.()''-]{1,30}){0,4}'
    )
      and not regexp_matches(
        written,
        '[0-9]{6}|\b[A-Za-z]{1,2}[0-9][A-Za-z0-9]? ?[0-9][A-Za-z]{2}\b'
      )
    then trim(written)
  end
