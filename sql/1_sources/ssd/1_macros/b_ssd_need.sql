/* DfE's primary need: its code, alone or before its description. */
create macro ssd_need(written) as
  case
    when regexp_matches(written, '^\s*[Nn][0-9]\b') then upper(left(trim(written), 2))
    else ssd_text(written)
  end
