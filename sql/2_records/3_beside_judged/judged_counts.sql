/* One row a table and file: how many of its records are accepted, and how many rejected. */
select
  'children' as table_name,
  file_number,
  count(*) filter (where problem is null)::integer as accepted,
  count(*) filter (where problem is not null)::integer as rejected
from children
group by file_number
union all
select
  'contacts',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from contacts
group by file_number
union all
select
  'early_help_episodes',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from early_help_episodes
group by file_number
union all
select
  'referrals',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from referrals
group by file_number
union all
select
  'assessments',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from assessments
group by file_number
union all
select
  'assessment_factors',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from assessment_factors
group by file_number
union all
select
  'section_47_enquiries',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from section_47_enquiries
group by file_number
union all
select
  'initial_conferences',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from initial_conferences
group by file_number
union all
select
  'cin_plans',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from cin_plans
group by file_number
union all
select
  'cp_plans',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from cp_plans
group by file_number
union all
select
  'cp_reviews',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from cp_reviews
group by file_number
union all
select
  'visits',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from visits
group by file_number
union all
select
  'care_episodes',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from care_episodes
group by file_number
union all
select
  'pre_proceedings',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from pre_proceedings
group by file_number
union all
select
  'missing_episodes',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from missing_episodes
group by file_number
union all
select
  'addresses',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from addresses
group by file_number
union all
select
  'child_disabilities',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from child_disabilities
group by file_number
union all
select
  'worker_changes',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from worker_changes
group by file_number
union all
select
  'child_voices',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from child_voices
group by file_number
union all
select
  'escalations',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from escalations
group by file_number
union all
select
  'agency_views',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from agency_views
group by file_number
union all
select
  'strengths',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from strengths
group by file_number
union all
select
  'consent_declined',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from consent_declined
group by file_number
union all
select
  'service_events',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from service_events
group by file_number
union all
select
  'populations',
  file_number,
  count(*) filter (where problem is null)::integer,
  count(*) filter (where problem is not null)::integer
from populations
group by file_number
