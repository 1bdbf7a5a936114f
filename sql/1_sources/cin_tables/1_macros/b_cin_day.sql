/*
A date without a time of day; written day first only where the extract says that its dates are.
What is neither stays as it is written, for the judge.
*/
create macro cin_day(written, is_day_first) as
  case
    when regexp_matches(trim(written), '^[0-9]{4}-[0-9]{2}-[0-9]{2}[TZ +-]') then left(trim(written), 10)
    when is_day_first and regexp_matches(trim(written), '^[0-9]{1,2}/[0-9]{1,2}/[0-9]{4}( |$)')
      then right(split_part(trim(written), ' ', 1), 4)
        || '-' || lpad(split_part(trim(written), '/', 2), 2, '0')
        || '-' || lpad(split_part(trim(written), '/', 1), 2, '0')
    else cin_text(written)
  end
