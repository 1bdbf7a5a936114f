/* A code or an id: programs that take a column for numbers write 6 as 6.0. */
create macro cin_code(written) as
  case
    when ends_with(written, '.0') and regexp_full_match(cin_text(written), '[0-9]+\.0')
      then left(cin_text(written), length(cin_text(written)) - 2)
    else cin_text(written)
  end
