/*
code: GT29
title: Only one source of referral
meaning: Every referral of the file has the same source, as when a default stands for what was not asked.
  The place is the first record of the file.
severity: query
do: Check how the source was exported.
*/
select
  'referrals' as table_name,
  file_number,
  min(coalesce(record, rowid + 1))::integer as record,
  'source_code' as column_name
from referrals
group by file_number
having count(source_code) >= 50
  and min(source_code) = max(source_code)
