/*
code: GT18
title: Taken over from another authority, no history
meaning: A conference or plan was taken over from another authority, and at most one referral of the child
  is held from before; what happened earlier is not known.
severity: note
do: Ask the other authority for the history, if it matters here.
*/
with taken_over as (
  select
    'initial_conferences' as table_name,
    file_number,
    coalesce(record, rowid + 1)::integer as record,
    'is_transfer_in' as column_name,
    child_id,
    conference_date as dated_on
  from initial_conferences
  where is_transfer_in
  union all
  select
    'cp_plans',
    file_number,
    coalesce(record, rowid + 1)::integer,
    'is_other_authority',
    child_id,
    start_date
  from cp_plans
  where is_other_authority
)

select
  taken_over.table_name,
  taken_over.file_number,
  taken_over.record,
  taken_over.column_name,
  taken_over.child_id,
  taken_over.dated_on
from taken_over
left join referrals
  on referrals.child_id = taken_over.child_id
  and referrals.referral_date < taken_over.dated_on
group by
  taken_over.table_name,
  taken_over.file_number,
  taken_over.record,
  taken_over.column_name,
  taken_over.child_id,
  taken_over.dated_on
having count(referrals.referral_id) <= 1
