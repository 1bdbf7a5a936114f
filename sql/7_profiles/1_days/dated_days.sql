/*
One row a date column and day that some record has: how many records have it. is_main marks the date by
which a record of the table is placed in time. Blank and unreadable dates are not counted.
*/
select
    'contacts' as table_name,
    'contact_date' as column_name,
    true as is_main,
    contact_date as day,
    cast(count(*) as integer) as records
from contacts
where contact_date is not null
group by contact_date
union all
select 'early_help_episodes', 'start_date', true, start_date, cast(count(*) as integer)
from early_help_episodes where start_date is not null group by start_date
union all
select 'referrals', 'referral_date', true, referral_date, cast(count(*) as integer)
from referrals where referral_date is not null group by referral_date
union all
select 'assessments', 'start_date', true, start_date, cast(count(*) as integer)
from assessments where start_date is not null group by start_date
union all
select 'section_47_enquiries', 'start_date', true, start_date, cast(count(*) as integer)
from section_47_enquiries where start_date is not null group by start_date
union all
select 'initial_conferences', 'conference_date', true, conference_date, cast(count(*) as integer)
from initial_conferences where conference_date is not null group by conference_date
union all
select 'cin_plans', 'start_date', true, start_date, cast(count(*) as integer)
from cin_plans where start_date is not null group by start_date
union all
select 'cp_plans', 'start_date', true, start_date, cast(count(*) as integer)
from cp_plans where start_date is not null group by start_date
union all
select 'cp_reviews', 'review_date', true, review_date, cast(count(*) as integer)
from cp_reviews where review_date is not null group by review_date
union all
select 'visits', 'visit_date', true, visit_date, cast(count(*) as integer)
from visits where visit_date is not null group by visit_date
union all
select 'care_episodes', 'start_date', true, start_date, cast(count(*) as integer)
from care_episodes where start_date is not null group by start_date
union all
select 'pre_proceedings', 'start_date', true, start_date, cast(count(*) as integer)
from pre_proceedings where start_date is not null group by start_date
union all
select 'missing_episodes', 'start_date', true, start_date, cast(count(*) as integer)
from missing_episodes where start_date is not null group by start_date
union all
select 'addresses', 'start_date', true, start_date, cast(count(*) as integer)
from addresses where start_date is not null group by start_date
union all
select 'worker_changes', 'change_date', true, change_date, cast(count(*) as integer)
from worker_changes where change_date is not null group by change_date
union all
select 'child_voices', 'recorded_date', true, recorded_date, cast(count(*) as integer)
from child_voices where recorded_date is not null group by recorded_date
union all
select 'escalations', 'raised_date', true, raised_date, cast(count(*) as integer)
from escalations where raised_date is not null group by raised_date
union all
select 'agency_views', 'view_date', true, view_date, cast(count(*) as integer)
from agency_views where view_date is not null group by view_date
union all
select 'strengths', 'recorded_date', true, recorded_date, cast(count(*) as integer)
from strengths where recorded_date is not null group by recorded_date
union all
select 'consent_declined', 'declined_date', true, declined_date, cast(count(*) as integer)
from consent_declined where declined_date is not null group by declined_date
union all
select 'referrals', 'closure_date', false, closure_date, cast(count(*) as integer)
from referrals where closure_date is not null group by closure_date
union all
select 'assessments', 'authorised_date', false, authorised_date, cast(count(*) as integer)
from assessments where authorised_date is not null group by authorised_date
union all
select 'early_help_episodes', 'end_date', false, end_date, cast(count(*) as integer)
from early_help_episodes where end_date is not null group by end_date
union all
select 'section_47_enquiries', 'conference_date', false, conference_date, cast(count(*) as integer)
from section_47_enquiries where conference_date is not null group by conference_date
union all
select 'cin_plans', 'end_date', false, end_date, cast(count(*) as integer)
from cin_plans where end_date is not null group by end_date
union all
select 'cp_plans', 'end_date', false, end_date, cast(count(*) as integer)
from cp_plans where end_date is not null group by end_date
union all
select 'care_episodes', 'end_date', false, end_date, cast(count(*) as integer)
from care_episodes where end_date is not null group by end_date
union all
select 'children', 'arrived_date', false, arrived_date, cast(count(*) as integer)
from children where arrived_date is not null group by arrived_date
