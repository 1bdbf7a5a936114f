/* One row a rejected record, with the first reason: what is wrong, and in which column. */
select
  table_name,
  file_number,
  record,
  split_part(problem, ' ', 1) as fault,
  split_part(problem, ' ', 2) as column_name
from (
  select 'children' as table_name, file_number, coalesce(record, rowid + 1)::integer as record, problem
  from judged.children
  where problem is not null
  union all
  select 'contacts', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.contacts
  where problem is not null
  union all
  select 'early_help_episodes', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.early_help_episodes
  where problem is not null
  union all
  select 'referrals', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.referrals
  where problem is not null
  union all
  select 'assessments', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.assessments
  where problem is not null
  union all
  select 'assessment_factors', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.assessment_factors
  where problem is not null
  union all
  select 'section_47_enquiries', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.section_47_enquiries
  where problem is not null
  union all
  select 'initial_conferences', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.initial_conferences
  where problem is not null
  union all
  select 'cin_plans', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.cin_plans
  where problem is not null
  union all
  select 'cp_plans', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.cp_plans
  where problem is not null
  union all
  select 'cp_reviews', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.cp_reviews
  where problem is not null
  union all
  select 'visits', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.visits
  where problem is not null
  union all
  select 'care_episodes', file_number, coalesce(record, rowid + 1)::integer, problem
  from judged.care_episodes
  where problem is not null
) as rejected
