/*
code: GT04
title: Code that is not on the list
meaning: A factor of an assessment, or a disability, is not one of the census codes; the rest is kept
  without it.
severity: rejected
do: Use a code of the census.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.rejected_records
where fault = 'unlisted'
