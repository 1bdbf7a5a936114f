/*
code: 4014
title: Child in need plans overlap
meaning: The child in need plan ends after the next one of the child starts.
severity: error
do: Correct one of the dates.
*/
select table_name, file_number, record, 'end_date' as column_name, child_id, start_date as dated_on
from beside.running_spells
where table_name = 'cin_plans'
  and not is_open
