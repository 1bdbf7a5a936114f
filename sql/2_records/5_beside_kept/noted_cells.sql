/*
One row a cell of a record that is kept, where something was written and nothing could be taken from it:
what is wrong, in which column, whose record it is and when.
*/
select
  table_name,
  file_number,
  record,
  child_id,
  dated_on,
  split_part(note, ' ', 1) as fault,
  split_part(note, ' ', 2) as column_name
from (
  select table_name, file_number, record, child_id, dated_on, unnest(string_split(notes, ';')) as note
  from (
    select 'children' as table_name, file_number, coalesce(record, rowid + 1)::integer as record, child_id, null::date as dated_on, notes
    from children
    where notes is not null
    union all
    select 'contacts', file_number, coalesce(record, rowid + 1)::integer, child_id, contact_date, notes
    from contacts
    where notes is not null
    union all
    select 'early_help_episodes', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, notes
    from early_help_episodes
    where notes is not null
    union all
    select 'referrals', file_number, coalesce(record, rowid + 1)::integer, child_id, referral_date, notes
    from referrals
    where notes is not null
    union all
    select 'assessments', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, notes
    from assessments
    where notes is not null
    union all
    select 'assessment_factors', file_number, coalesce(record, rowid + 1)::integer, null::varchar, null::date, notes
    from assessment_factors
    where notes is not null
    union all
    select 'section_47_enquiries', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, notes
    from section_47_enquiries
    where notes is not null
    union all
    select 'initial_conferences', file_number, coalesce(record, rowid + 1)::integer, child_id, conference_date, notes
    from initial_conferences
    where notes is not null
    union all
    select 'cin_plans', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, notes
    from cin_plans
    where notes is not null
    union all
    select 'cp_plans', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, notes
    from cp_plans
    where notes is not null
    union all
    select 'cp_reviews', file_number, coalesce(record, rowid + 1)::integer, child_id, review_date, notes
    from cp_reviews
    where notes is not null
    union all
    select 'visits', file_number, coalesce(record, rowid + 1)::integer, child_id, visit_date, notes
    from visits
    where notes is not null
    union all
    select 'care_episodes', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, notes
    from care_episodes
    where notes is not null
    union all
    select 'pre_proceedings', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, notes
    from pre_proceedings
    where notes is not null
    union all
    select 'missing_episodes', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, notes
    from missing_episodes
    where notes is not null
    union all
    select 'addresses', file_number, coalesce(record, rowid + 1)::integer, child_id, start_date, notes
    from addresses
    where notes is not null
    union all
    select 'child_disabilities', file_number, coalesce(record, rowid + 1)::integer, child_id, null::date, notes
    from child_disabilities
    where notes is not null
    union all
    select 'worker_changes', file_number, coalesce(record, rowid + 1)::integer, child_id, change_date, notes
    from worker_changes
    where notes is not null
    union all
    select 'child_voices', file_number, coalesce(record, rowid + 1)::integer, child_id, recorded_date, notes
    from child_voices
    where notes is not null
    union all
    select 'escalations', file_number, coalesce(record, rowid + 1)::integer, child_id, raised_date, notes
    from escalations
    where notes is not null
    union all
    select 'agency_views', file_number, coalesce(record, rowid + 1)::integer, child_id, view_date, notes
    from agency_views
    where notes is not null
    union all
    select 'strengths', file_number, coalesce(record, rowid + 1)::integer, child_id, recorded_date, notes
    from strengths
    where notes is not null
    union all
    select 'consent_declined', file_number, coalesce(record, rowid + 1)::integer, child_id, declined_date, notes
    from consent_declined
    where notes is not null
    union all
    select 'service_events', file_number, coalesce(record, rowid + 1)::integer, null::varchar, event_date, notes
    from service_events
    where notes is not null
    union all
    select 'populations', file_number, coalesce(record, rowid + 1)::integer, null::varchar, population_date, notes
    from populations
    where notes is not null
  ) as noted
) as split_note
