/*
code: 8896
title: Two open assessments
meaning: The episode has another open assessment that starts later.
severity: error
do: Add the date of authorisation of the one that has ended.
*/
select table_name, file_number, record, 'authorised_date' as column_name, child_id, start_date as dated_on
from beside.running_spells
where table_name = 'assessments'
  and is_open
  and next_is_open
