/*
code: GT07
title: Code not on the list
meaning: A code of sex, ethnicity, outcome or the like is not on its list and counts as unknown.
severity: note
do: Use a code of the list; the README has them all.
*/
select table_name, file_number, record, column_name, child_id, dated_on
from beside.noted_cells
where fault = 'unlisted'
  and column_name not in (
    'primary_need_code', 'closure_reason_code', 'initial_category', 'latest_category'
  )
  and not (table_name = 'referrals' and column_name = 'source_code')
