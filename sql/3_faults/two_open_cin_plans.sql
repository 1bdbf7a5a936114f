/*
code: 4004
title: Two open child in need plans
meaning: The child has another open child in need plan that starts later.
severity: error
do: Add the end of the one that has ended.
*/
select table_name, file_number, record, 'end_date' as column_name, child_id, start_date as dated_on
from beside.running_spells
where table_name = 'cin_plans'
  and is_open
  and next_is_open
