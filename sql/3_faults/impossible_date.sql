/*
code: GT06
title: Date taken as not known
meaning: A date before 1930 or after the day of the extract counts as not known.
severity: note
do: Correct the date, or leave it blank if it is not known.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.noted_cells
where fault = 'impossible'
