/*
code: 8530Q
title: Expected birth far from the reference date
meaning: The birth was expected more than 30 days before the reference date, or more than nine months after
  it.
severity: query
applies: single_return
do: Give the date of birth, or correct the expected one.
*/
select
  'children' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'birth_month' as column_name,
  child_id
from children
where is_expected
  -- The 15th stands for the month, so half a month is allowed for.
  and (
    birth_date + 16 < $reference_date::date - 30
    or birth_date - 14 > $reference_date::date + interval 9 month
  )
