/*
code: GT27
title: Day and month may be exchanged
meaning: No date of the file is later in its month than the 12th: perhaps the day was read as the month. The
  place is the first record of the file.
severity: error
do: Export the file again with dates written YYYY-MM-DD.
*/
select
  table_name,
  file_number,
  first_record as record,
  column_name
from beside.date_patterns
where records >= 30
  and latest_day <= 12
