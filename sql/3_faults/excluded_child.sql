/*
code: GT60
title: Left out as exclusions.csv says
meaning: The record is about a child whom exclusions.csv names: a test record, or one that should not be here.
severity: rejected
do: Nothing, if these are the records that were meant.
*/
select table_name, file_number, record, column_name
from beside.rejected_records
where fault = 'excluded'
