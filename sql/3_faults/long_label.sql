/*
code: GT08
title: Text that is not a short label
meaning: An area, team or title is longer than five words, or looks like an address or a number to call; it
  counts as not known.
severity: note
do: Use a short name.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.noted_cells
where fault = 'long'
