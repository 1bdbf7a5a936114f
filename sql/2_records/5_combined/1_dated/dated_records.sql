/*
One row an accepted record that is about a child on a day: the same child and day in the same table is the
same record, whatever kind of extract it comes from. An event in the life of the service is told by its code.
(A view: read for folders of several kinds alone.)
*/
select
  'contacts' as table_name,
  rowid as judged_row,
  file_number,
  coalesce(record, rowid + 1)::integer as record,
  child_id,
  contact_date as day
from contacts
where problem is null and contact_date is not null
union all
select 'early_help_episodes', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, start_date
from early_help_episodes
where problem is null and start_date is not null
union all
select 'referrals', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, referral_date
from referrals
where problem is null and referral_date is not null
union all
select 'assessments', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, start_date
from assessments
where problem is null and start_date is not null
union all
select 'section_47_enquiries', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, start_date
from section_47_enquiries
where problem is null and start_date is not null
union all
select 'initial_conferences', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, conference_date
from initial_conferences
where problem is null and conference_date is not null
union all
select 'cin_plans', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, start_date
from cin_plans
where problem is null and start_date is not null
union all
select 'cp_plans', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, start_date
from cp_plans
where problem is null and start_date is not null
union all
select 'cp_reviews', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, review_date
from cp_reviews
where problem is null and review_date is not null
union all
select 'visits', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, visit_date
from visits
where problem is null and visit_date is not null
union all
select 'care_episodes', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, start_date
from care_episodes
where problem is null and start_date is not null
union all
select 'pre_proceedings', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, start_date
from pre_proceedings
where problem is null and start_date is not null
union all
select 'missing_episodes', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, start_date
from missing_episodes
where problem is null and start_date is not null
union all
select 'addresses', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, start_date
from addresses
where problem is null and start_date is not null
union all
select 'worker_changes', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, change_date
from worker_changes
where problem is null and change_date is not null
union all
select 'child_voices', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, recorded_date
from child_voices
where problem is null and recorded_date is not null
union all
select 'escalations', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, raised_date
from escalations
where problem is null and raised_date is not null
union all
select 'agency_views', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, view_date
from agency_views
where problem is null and view_date is not null
union all
select 'strengths', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, recorded_date
from strengths
where problem is null and recorded_date is not null
union all
select 'consent_declined', rowid, file_number, coalesce(record, rowid + 1)::integer, child_id, declined_date
from consent_declined
where problem is null and declined_date is not null
union all
select 'service_events', rowid, file_number, coalesce(record, rowid + 1)::integer, event_code, event_date
from service_events
where problem is null
