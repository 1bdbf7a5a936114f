/* One row a value that was written and is taken as not known: what is wrong, and in which column. */
select
  table_name,
  file_number,
  record,
  split_part(note, ' ', 1) as fault,
  split_part(note, ' ', 2) as column_name
from (
  select table_name, file_number, record, unnest(string_split(notes, ';')) as note
  from (
    select 'children' as table_name, file_number, coalesce(record, rowid + 1)::integer as record, notes
    from children
    where problem is null and notes is not null
    union all
    select 'contacts', file_number, coalesce(record, rowid + 1)::integer, notes
    from contacts
    where problem is null and notes is not null
    union all
    select 'early_help_episodes', file_number, coalesce(record, rowid + 1)::integer, notes
    from early_help_episodes
    where problem is null and notes is not null
    union all
    select 'referrals', file_number, coalesce(record, rowid + 1)::integer, notes
    from referrals
    where problem is null and notes is not null
    union all
    select 'assessments', file_number, coalesce(record, rowid + 1)::integer, notes
    from assessments
    where problem is null and notes is not null
    union all
    select 'assessment_factors', file_number, coalesce(record, rowid + 1)::integer, notes
    from assessment_factors
    where problem is null and notes is not null
    union all
    select 'section_47_enquiries', file_number, coalesce(record, rowid + 1)::integer, notes
    from section_47_enquiries
    where problem is null and notes is not null
    union all
    select 'initial_conferences', file_number, coalesce(record, rowid + 1)::integer, notes
    from initial_conferences
    where problem is null and notes is not null
    union all
    select 'cin_plans', file_number, coalesce(record, rowid + 1)::integer, notes
    from cin_plans
    where problem is null and notes is not null
    union all
    select 'cp_plans', file_number, coalesce(record, rowid + 1)::integer, notes
    from cp_plans
    where problem is null and notes is not null
    union all
    select 'cp_reviews', file_number, coalesce(record, rowid + 1)::integer, notes
    from cp_reviews
    where problem is null and notes is not null
    union all
    select 'visits', file_number, coalesce(record, rowid + 1)::integer, notes
    from visits
    where problem is null and notes is not null
    union all
    select 'care_episodes', file_number, coalesce(record, rowid + 1)::integer, notes
    from care_episodes
    where problem is null and notes is not null
  ) as noted
) as split_note
