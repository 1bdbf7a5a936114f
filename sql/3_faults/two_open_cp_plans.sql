/*
code: 8935
title: Two open child protection plans
meaning: The child has another open child protection plan that starts later.
severity: error
do: Add the end of the one that has ended.
*/
select table_name, file_number, record, 'end_date' as column_name, child_id, start_date as dated_on
from beside.running_spells
where table_name = 'cp_plans'
  and is_open
  and next_is_open
