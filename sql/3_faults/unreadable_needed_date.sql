/*
code: GT02
title: Date that cannot be read
meaning: A record whose own date is not written YYYY-MM-DD cannot be placed in time.
severity: rejected
do: Write the date as YYYY-MM-DD.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.rejected_records
where fault = 'unreadable'
