/*
code: 2885
title: Plan starts on another day than its conference
meaning: The child protection plan started in the year, and no initial conference of its episode was held
  that day.
severity: error
applies: single_return
do: Correct the start of the plan or the date of the conference.
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
  and is_other_authority is not true
  and (referral_id, start_date) not in (
    select (referral_id, conference_date) from initial_conferences where referral_id is not null
  )
