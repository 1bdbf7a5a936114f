/*
code: GT24
title: Activity after death
meaning: Early help, a contact, assessment, enquiry, conference, child in need plan or care episode is dated
  after the death of the child.
severity: query
do: Check both dates.
*/
select activity.table_name, activity.file_number, activity.record, activity.column_name, activity.child_id, activity.dated_on
from (
  select
    'contacts' as table_name,
    file_number,
    coalesce(record, rowid + 1)::integer as record,
    'contact_date' as column_name,
    child_id,
    contact_date as dated_on
  from contacts
  union all
  select
    'early_help_episodes',
    file_number,
    coalesce(record, rowid + 1)::integer,
    'start_date',
    child_id,
    start_date
  from early_help_episodes
  union all
  select
    'assessments',
    file_number,
    coalesce(record, rowid + 1)::integer,
    'start_date',
    child_id,
    start_date
  from assessments
  union all
  select
    'section_47_enquiries',
    file_number,
    coalesce(record, rowid + 1)::integer,
    'start_date',
    child_id,
    start_date
  from section_47_enquiries
  union all
  select
    'initial_conferences',
    file_number,
    coalesce(record, rowid + 1)::integer,
    'conference_date',
    child_id,
    conference_date
  from initial_conferences
  union all
  select
    'cin_plans',
    file_number,
    coalesce(record, rowid + 1)::integer,
    'start_date',
    child_id,
    start_date
  from cin_plans
  union all
  select
    'care_episodes',
    file_number,
    coalesce(record, rowid + 1)::integer,
    'start_date',
    child_id,
    start_date
  from care_episodes
  union all
  select
    'missing_episodes',
    file_number,
    coalesce(record, rowid + 1)::integer,
    'start_date',
    child_id,
    start_date
  from missing_episodes
) as activity
join (select child_id, death_date from children where death_date is not null) as died
  on died.child_id = activity.child_id
where activity.dated_on > died.death_date
