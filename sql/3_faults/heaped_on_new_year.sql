/*
code: GT26
title: Dates heaped on 1 January
meaning: More than a twentieth of the dates are 1 January, as when only the year was known. The place is the
  first record of the file.
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
  and on_new_year * 20 > records
