/*
code: GT05
title: Value that cannot be read
meaning: A date, month, yes or no, or number could not be read and counts as not known.
severity: note
do: Write dates as YYYY-MM-DD, months as YYYY-MM, and yes or no as 1 or 0.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.noted_cells
where fault = 'unreadable'
  and column_name <> 'previous_plans'
