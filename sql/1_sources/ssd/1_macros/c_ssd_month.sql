/* The month of a date of birth: a date that cannot be read gives '?', so that no day is passed on. */
create macro ssd_month(written, file_number) as
  case
    when ssd_date(written, file_number) like '____-__-__' then left(ssd_date(written, file_number), 7)
    when ssd_date(written, file_number) is not null then '?'
  end
