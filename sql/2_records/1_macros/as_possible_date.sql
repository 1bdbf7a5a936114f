/* A date, but null for what systems write for no date (1900-01-01), and for days after the extract. */
create macro as_possible_date(written, extract_end) as
  case
    when as_iso_date(written) between date '1930-01-01' and extract_end then as_iso_date(written)
  end
