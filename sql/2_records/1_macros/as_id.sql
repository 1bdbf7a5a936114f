/*
An identifier without the blanks that fixed-width exports leave round it, and without the mark that a reader
set before a pseudonym ('!detector!pseudonym'); null when blank.
*/
create macro as_id(written) as
  case
    when starts_with(written, '!') then nullif(split_part(written, '!', 3), '')
    when starts_with(written, ' ') or ends_with(written, ' ') then nullif(trim(written), '')
    else nullif(written, '')
  end
