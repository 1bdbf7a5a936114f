/*
One row a finding in a cell, of rejected records too: what is wrong, and in which column. A value that was
written and is taken as not known, or a cell that may say who somebody is ('identifier:...'). Ten-digit ids
that are no NHS numbers ('10') are not findings.
*/
select
  table_name,
  file_number,
  record,
  is_rejected,
  split_part(note, ' ', 1) as fault,
  split_part(note, ' ', 2) as column_name
from (
  select table_name, file_number, record, is_rejected, unnest(string_split(notes, ';')) as note
  from (
    select 'children' as table_name, file_number, coalesce(record, rowid + 1)::integer as record, problem is not null as is_rejected, notes
    from children
    where notes is not null
    union all
    select 'contacts', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from contacts
    where notes is not null
    union all
    select 'early_help_episodes', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from early_help_episodes
    where notes is not null
    union all
    select 'referrals', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from referrals
    where notes is not null
    union all
    select 'assessments', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from assessments
    where notes is not null
    union all
    select 'assessment_factors', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from assessment_factors
    where notes is not null
    union all
    select 'section_47_enquiries', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from section_47_enquiries
    where notes is not null
    union all
    select 'initial_conferences', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from initial_conferences
    where notes is not null
    union all
    select 'cin_plans', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from cin_plans
    where notes is not null
    union all
    select 'cp_plans', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from cp_plans
    where notes is not null
    union all
    select 'cp_reviews', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from cp_reviews
    where notes is not null
    union all
    select 'visits', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from visits
    where notes is not null
    union all
    select 'care_episodes', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from care_episodes
    where notes is not null
    union all
    select 'pre_proceedings', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from pre_proceedings
    where notes is not null
    union all
    select 'missing_episodes', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from missing_episodes
    where notes is not null
    union all
    select 'addresses', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from addresses
    where notes is not null
    union all
    select 'child_disabilities', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from child_disabilities
    where notes is not null
    union all
    select 'worker_changes', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from worker_changes
    where notes is not null
    union all
    select 'child_voices', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from child_voices
    where notes is not null
    union all
    select 'escalations', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from escalations
    where notes is not null
    union all
    select 'agency_views', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from agency_views
    where notes is not null
    union all
    select 'strengths', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from strengths
    where notes is not null
    union all
    select 'consent_declined', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from consent_declined
    where notes is not null
    union all
    select 'service_events', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from service_events
    where notes is not null
    union all
    select 'populations', file_number, coalesce(record, rowid + 1)::integer, problem is not null, notes
    from populations
    where notes is not null
  ) as noted
) as split_note
where not starts_with(note, '10 ')
