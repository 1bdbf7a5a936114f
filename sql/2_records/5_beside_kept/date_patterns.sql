/*
One row a table and file: how its records' dates fall, to see dates that were filled in or read the wrong way
round.
*/
select
  'contacts' as table_name,
  'contact_date' as column_name,
  file_number,
  count(*)::integer as records,
  count(*) filter (where day(contact_date) = 1)::integer as on_the_first,
  count(*) filter (where day(contact_date) = 1 and month(contact_date) = 1)::integer as on_new_year,
  max(day(contact_date))::integer as latest_day,
  min(coalesce(record, rowid + 1))::integer as first_record
from contacts
group by file_number
union all
select
  'early_help_episodes',
  'start_date',
  file_number,
  count(*)::integer,
  count(*) filter (where day(start_date) = 1)::integer,
  count(*) filter (where day(start_date) = 1 and month(start_date) = 1)::integer,
  max(day(start_date))::integer,
  min(coalesce(record, rowid + 1))::integer
from early_help_episodes
group by file_number
union all
select
  'referrals',
  'referral_date',
  file_number,
  count(*)::integer,
  count(*) filter (where day(referral_date) = 1)::integer,
  count(*) filter (where day(referral_date) = 1 and month(referral_date) = 1)::integer,
  max(day(referral_date))::integer,
  min(coalesce(record, rowid + 1))::integer
from referrals
group by file_number
union all
select
  'assessments',
  'start_date',
  file_number,
  count(*)::integer,
  count(*) filter (where day(start_date) = 1)::integer,
  count(*) filter (where day(start_date) = 1 and month(start_date) = 1)::integer,
  max(day(start_date))::integer,
  min(coalesce(record, rowid + 1))::integer
from assessments
group by file_number
union all
select
  'section_47_enquiries',
  'start_date',
  file_number,
  count(*)::integer,
  count(*) filter (where day(start_date) = 1)::integer,
  count(*) filter (where day(start_date) = 1 and month(start_date) = 1)::integer,
  max(day(start_date))::integer,
  min(coalesce(record, rowid + 1))::integer
from section_47_enquiries
group by file_number
union all
select
  'initial_conferences',
  'conference_date',
  file_number,
  count(*)::integer,
  count(*) filter (where day(conference_date) = 1)::integer,
  count(*) filter (where day(conference_date) = 1 and month(conference_date) = 1)::integer,
  max(day(conference_date))::integer,
  min(coalesce(record, rowid + 1))::integer
from initial_conferences
group by file_number
union all
select
  'cin_plans',
  'start_date',
  file_number,
  count(*)::integer,
  count(*) filter (where day(start_date) = 1)::integer,
  count(*) filter (where day(start_date) = 1 and month(start_date) = 1)::integer,
  max(day(start_date))::integer,
  min(coalesce(record, rowid + 1))::integer
from cin_plans
group by file_number
union all
select
  'cp_plans',
  'start_date',
  file_number,
  count(*)::integer,
  count(*) filter (where day(start_date) = 1)::integer,
  count(*) filter (where day(start_date) = 1 and month(start_date) = 1)::integer,
  max(day(start_date))::integer,
  min(coalesce(record, rowid + 1))::integer
from cp_plans
group by file_number
union all
select
  'care_episodes',
  'start_date',
  file_number,
  count(*)::integer,
  count(*) filter (where day(start_date) = 1)::integer,
  count(*) filter (where day(start_date) = 1 and month(start_date) = 1)::integer,
  max(day(start_date))::integer,
  min(coalesce(record, rowid + 1))::integer
from care_episodes
group by file_number
