/*
code: GT28
title: Births heaped on one month
meaning: More than a fifth of the children were born in the same month of the same year, as when a default
  stands for what is not known. The place is the first of them.
severity: query
do: Look at the births of that month; leave them blank if they are not known.
*/
select
  'children' as table_name,
  file_number,
  min(coalesce(record, rowid + 1))::integer as record,
  'birth_month' as column_name
from children
group by file_number, birth_date
having birth_date is not null
  and count(*) * 5 > (
    select count(*) from children as each_child where each_child.file_number = children.file_number
  )
  and count(*) >= 20
