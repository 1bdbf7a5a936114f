/*
code: 8640
title: Reason for closure not on the list
meaning: The code is not one of the census and the reason counts as unknown.
severity: error
do: Use a code of the census.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.noted_cells
where fault = 'unlisted'
  and column_name = 'closure_reason_code'
