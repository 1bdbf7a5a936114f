/*
code: 8940
title: Child protection plans overlap
meaning: The child protection plan ends after the next one of the child starts.
severity: error
do: Correct one of the dates.
*/
select table_name, file_number, record, 'end_date' as column_name, child_id, start_date as dated_on
from beside.running_spells
where table_name = 'cp_plans'
  and not is_open
