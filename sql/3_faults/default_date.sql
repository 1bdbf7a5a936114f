/*
code: GT15
title: Day that stands for no date
meaning: The record is dated on 1 January 1970, 1980 or 2000: days that systems write when they hold none.
  It is kept as it is.
severity: query
do: Correct the date, or leave it blank if it is not known.
*/
select
  'contacts' as table_name,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  'contact_date' as column_name,
  child_id,
  contact_date as dated_on
from contacts
where contact_date in (date '1970-01-01', date '1980-01-01', date '2000-01-01')
union all
select
  'early_help_episodes',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'start_date',
  child_id,
  start_date
from early_help_episodes
where start_date in (date '1970-01-01', date '1980-01-01', date '2000-01-01')
union all
select
  'referrals',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'referral_date',
  child_id,
  referral_date
from referrals
where referral_date in (date '1970-01-01', date '1980-01-01', date '2000-01-01')
union all
select
  'referrals',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'closure_date',
  child_id,
  closure_date
from referrals
where closure_date in (date '1970-01-01', date '1980-01-01', date '2000-01-01')
union all
select
  'assessments',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'start_date',
  child_id,
  start_date
from assessments
where start_date in (date '1970-01-01', date '1980-01-01', date '2000-01-01')
union all
select
  'section_47_enquiries',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'start_date',
  child_id,
  start_date
from section_47_enquiries
where start_date in (date '1970-01-01', date '1980-01-01', date '2000-01-01')
union all
select
  'initial_conferences',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'conference_date',
  child_id,
  conference_date
from initial_conferences
where conference_date in (date '1970-01-01', date '1980-01-01', date '2000-01-01')
union all
select
  'cin_plans',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'start_date',
  child_id,
  start_date
from cin_plans
where start_date in (date '1970-01-01', date '1980-01-01', date '2000-01-01')
union all
select
  'cp_plans',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'start_date',
  child_id,
  start_date
from cp_plans
where start_date in (date '1970-01-01', date '1980-01-01', date '2000-01-01')
union all
select
  'care_episodes',
  file_number,
  coalesce(record, rowid + 1)::integer,
  'start_date',
  child_id,
  start_date
from care_episodes
where start_date in (date '1970-01-01', date '1980-01-01', date '2000-01-01')
