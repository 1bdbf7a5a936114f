/*
code: 8650
title: Primary need not on the list
meaning: The code is not one of the census and the need counts as unknown.
severity: error
do: Use a code of the census.
*/
select table_name, file_number, record, column_name
from beside.cell_findings
where not is_rejected
  and fault = 'unlisted'
  and column_name = 'primary_need_code'
