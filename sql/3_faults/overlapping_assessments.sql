/*
code: 8863Q
title: Assessments overlap
meaning: The assessment was still going on when the next one of the episode started.
severity: query
do: Correct one of the dates, if they are not two.
*/
select table_name, file_number, record, 'authorised_date' as column_name, child_id, start_date as dated_on
from beside.running_spells
where table_name = 'assessments'
  and not is_open
