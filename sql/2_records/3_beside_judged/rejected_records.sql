/* One row a rejected record, with the first reason: what is wrong, in which column, whose it is and when. */
select
  table_name,
  file_number,
  record,
  split_part(problem, ' ', 1) as fault,
  split_part(problem, ' ', 2) as column_name,
  child_id,
  dated_on
from (
  select 'children' as table_name, file_number, coalesce(record, rowid + 1)::integer as record, child_id, null::date as dated_on, problem
  from children
  where problem is not null
  union all
  select 'contacts', file_number, coalesce(record, rowid + 1)::integer, child_id, contact_date, problem
  from contacts
  where problem is not null
  union all
  select 'early_help_episodes', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, problem
  from early_help_episodes
  where problem is not null
  union all
  select 'referrals', file_number, coalesce(record, rowid + 1)::integer, child_id, referral_date, problem
  from referrals
  where problem is not null
  union all
  select 'assessments', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, problem
  from assessments
  where problem is not null
  union all
  select 'assessment_factors', file_number, coalesce(record, rowid + 1)::integer, null::varchar, null::date, problem
  from assessment_factors
  where problem is not null
  union all
  select 'section_47_enquiries', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, problem
  from section_47_enquiries
  where problem is not null
  union all
  select 'initial_conferences', file_number, coalesce(record, rowid + 1)::integer, child_id, conference_date, problem
  from initial_conferences
  where problem is not null
  union all
  select 'cin_plans', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, problem
  from cin_plans
  where problem is not null
  union all
  select 'cp_plans', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, problem
  from cp_plans
  where problem is not null
  union all
  select 'cp_reviews', file_number, coalesce(record, rowid + 1)::integer, child_id, review_date, problem
  from cp_reviews
  where problem is not null
  union all
  select 'visits', file_number, coalesce(record, rowid + 1)::integer, child_id, visit_date, problem
  from visits
  where problem is not null
  union all
  select 'care_episodes', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, problem
  from care_episodes
  where problem is not null
  union all
  select 'pre_proceedings', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, problem
  from pre_proceedings
  where problem is not null
  union all
  select 'missing_episodes', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, problem
  from missing_episodes
  where problem is not null
  union all
  select 'addresses', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, problem
  from addresses
  where problem is not null
  union all
  select 'child_disabilities', file_number, coalesce(record, rowid + 1)::integer, child_id, null::date, problem
  from child_disabilities
  where problem is not null
  union all
  select 'worker_changes', file_number, coalesce(record, rowid + 1)::integer, child_id, change_date, problem
  from worker_changes
  where problem is not null
  union all
  select 'child_voices', file_number, coalesce(record, rowid + 1)::integer, child_id, recorded_date, problem
  from child_voices
  where problem is not null
  union all
  select 'escalations', file_number, coalesce(record, rowid + 1)::integer, child_id, raised_date, problem
  from escalations
  where problem is not null
  union all
  select 'agency_views', file_number, coalesce(record, rowid + 1)::integer, child_id, view_date, problem
  from agency_views
  where problem is not null
  union all
  select 'strengths', file_number, coalesce(record, rowid + 1)::integer, child_id, recorded_date, problem
  from strengths
  where problem is not null
  union all
  select 'consent_declined', file_number, coalesce(record, rowid + 1)::integer, child_id, declined_date, problem
  from consent_declined
  where problem is not null
  union all
  select 'service_events', file_number, coalesce(record, rowid + 1)::integer, null::varchar, event_date, problem
  from service_events
  where problem is not null
  union all
  select 'populations', file_number, coalesce(record, rowid + 1)::integer, null::varchar, population_date, problem
  from populations
  where problem is not null
) as rejected
