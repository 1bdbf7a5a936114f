/*
code: GT04
title: Factor that is not on the list
meaning: A factor of an assessment is not one of the census codes; the assessment is kept without it.
severity: rejected
do: Use a code of the census.
*/
select table_name, file_number, record, column_name
from beside.rejected_records
where fault = 'unlisted'
