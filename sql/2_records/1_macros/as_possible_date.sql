/* Null for what systems write for no date (1900-01-01), and for days after the extract. */
create macro as_possible_date(read_date, extract_end) as
  case when read_date between date '1930-01-01' and extract_end then read_date end
