/*
code: 2883
title: More plans than conferences
meaning: More child protection plans started in the year than initial conferences were held. The places are
  plans whose referral has no conference.
severity: error
applies: single_return
do: Add the conferences.
*/
select
  'cp_plans' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'start_date' as column_name,
  child_id,
  start_date as dated_on
from cp_plans
where start_date >= $year_start::date
  and (referral_id is null or referral_id not in (
    select referral_id from initial_conferences where referral_id is not null
  ))
  and (
    select count(*) from cp_plans as begun where begun.start_date >= $year_start::date
  ) > (
    select count(*) from initial_conferences where conference_date >= $year_start::date
  )
