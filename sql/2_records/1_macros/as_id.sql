/* An identifier without the blanks that fixed-width exports leave round it; null when blank. */
create macro as_id(written) as
  case
    when starts_with(written, ' ') or ends_with(written, ' ') then nullif(trim(written), '')
    else nullif(written, '')
  end
