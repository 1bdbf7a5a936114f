/*
A date or a date with a time as YYYY-MM-DD, null for 1900-01-01, which stands for no date. A day that is
written before its month is taken only where extract.json says so; what cannot be read is passed on for the judge.
*/
create macro ssd_date(written, file_number) as
  case
    when written is null or starts_with(written, '1900-01-01') then null
    when written like '____-__-__' then written
    when regexp_matches(written, '^\s*\d{4}-\d\d-\d\d([ T]|$)')
      then nullif(left(trim(written), 10), '1900-01-01')
    when ssd_is_day_first(file_number) and regexp_matches(written, '^\s*\d\d/\d\d/\d{4}( |$)')
      then nullif(
        substr(trim(written), 7, 4) || '-' || substr(trim(written), 4, 2) || '-' || left(trim(written), 2),
        '1900-01-01'
      )
    else ssd_text(written)
  end
