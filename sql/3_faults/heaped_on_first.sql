/*
code: GT25
title: Dates heaped on the first of the month
meaning: More than a fifth of the dates are the first of a month, as when only the month was known. New Year
  is not counted. The place is the first record of the file.
severity: query
do: Look at the dates of this file.
*/
select
  table_name,
  file_number,
  first_record as record,
  column_name
from beside.date_patterns
where records >= 50
  and (on_the_first - on_new_year) * 5 > records
