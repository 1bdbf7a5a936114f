/*
code: 8500
title: No child id
meaning: A record that names no child cannot be counted.
severity: rejected
do: Fill in the child id.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.rejected_records
where fault = 'blank'
  and column_name = 'child_id'
