/*
code: 8590
title: Child without a referral
meaning: The return holds a child and no referral of that child that could be used.
severity: error
applies: census
do: Add the referral, or leave the child out.
*/
select
  'children' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'child_id' as column_name,
  child_id
from children
where child_id not in (select child_id from referrals)
