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
    from judged.children
    where problem is null and notes is not null
    union all
    select 'contacts', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.contacts
    where problem is null and notes is not null
    union all
    select 'early_help_episodes', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.early_help_episodes
    where problem is null and notes is not null
    union all
    select 'referrals', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.referrals
    where problem is null and notes is not null
    union all
    select 'assessments', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.assessments
    where problem is null and notes is not null
    union all
    select 'assessment_factors', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.assessment_factors
    where problem is null and notes is not null
    union all
    select 'section_47_enquiries', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.section_47_enquiries
    where problem is null and notes is not null
    union all
    select 'initial_conferences', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.initial_conferences
    where problem is null and notes is not null
    union all
    select 'cin_plans', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.cin_plans
    where problem is null and notes is not null
    union all
    select 'cp_plans', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.cp_plans
    where problem is null and notes is not null
    union all
    select 'cp_reviews', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.cp_reviews
    where problem is null and notes is not null
    union all
    select 'visits', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.visits
    where problem is null and notes is not null
    union all
    select 'care_episodes', file_number, coalesce(record, rowid + 1)::integer, notes
    from judged.care_episodes
    where problem is null and notes is not null
  ) as noted
) as split_note
