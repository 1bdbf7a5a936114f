/*
code: GT07
title: Code not on the list
meaning: A code of sex, ethnicity or category of abuse is not one of the census and counts as unknown.
severity: note
do: Use a code of the census.
*/
select table_name, file_number, record, column_name
from beside.cell_findings
where not is_rejected
  and fault = 'unlisted'
  and column_name not in ('source_code', 'primary_need_code', 'closure_reason_code')
