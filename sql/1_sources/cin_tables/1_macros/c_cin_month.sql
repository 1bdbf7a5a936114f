/* The month of a date of birth; one that cannot be read must not travel on as it was written. */
create macro cin_month(written, is_day_first) as
  case
    when regexp_full_match(cin_day(written, is_day_first), '[0-9]{4}-[0-9]{2}-[0-9]{2}')
      then left(cin_day(written, is_day_first), 7)
    when cin_text(written) is not null then '?'
  end
