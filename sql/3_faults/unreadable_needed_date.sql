/*
code: GT02
title: Date or number that cannot be read
meaning: A record whose own date is not written YYYY-MM-DD cannot be placed in time, and a number of residents
  that is no whole number cannot be counted.
severity: rejected
do: Write dates as YYYY-MM-DD and numbers in digits alone.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.rejected_records
where fault = 'unreadable'
