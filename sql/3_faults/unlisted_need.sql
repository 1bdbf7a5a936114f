/*
code: 8650
title: Primary need not on the list
meaning: The code is not one of the census and the need counts as unknown.
severity: error
do: Use a code of the census.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.noted_cells
where fault = 'unlisted'
  and column_name = 'primary_need_code'
