/*
code: GT31
title: Ends before it starts
meaning: Early help, an enquiry, care, pre-proceedings, a missing episode, an address or an escalation ends
  before the day it starts.
severity: error
do: Correct one of the two dates.
*/
select
  'early_help_episodes' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'end_date' as column_name,
  child_id,
  start_date as dated_on
from early_help_episodes
where end_date < start_date
union all
select
  'section_47_enquiries',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'end_date',
  child_id,
  start_date
from section_47_enquiries
where end_date < start_date
union all
select
  'care_episodes',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'end_date',
  child_id,
  start_date
from care_episodes
where end_date < start_date
union all
select
  'pre_proceedings',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'end_date',
  child_id,
  start_date
from pre_proceedings
where end_date < start_date
union all
select
  'missing_episodes',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'end_date',
  child_id,
  start_date
from missing_episodes
where end_date < start_date
union all
select
  'addresses',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'end_date',
  child_id,
  start_date
from addresses
where end_date < start_date
union all
select
  'escalations',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'resolved_date',
  child_id,
  raised_date
from escalations
where resolved_date < raised_date
