/*
code: 8520
title: Born after the extract
meaning: The month of birth is after the day of the extract, and the birth is not an expected one.
severity: error
do: Correct the month of birth, or say that it is expected.
*/
select
  'children' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'birth_month' as column_name,
  child_id
from children
where date_trunc('month', birth_date) > $extract_end::date
  and is_expected is not true
