/*
One row an activity that does not fit the referral it names: before it, on one that led to no further
action, or on one that is not in the input. An activity that names no referral is left alone.
*/
select
  activity.table_name,
  activity.file_number,
  activity.record,
  activity.column_name,
  referral.referral_id is not null as has_referral,
  referral.is_nfa,
  activity.activity_date < referral.referral_date as is_before
from (
  select
    'assessments' as table_name,
    'start_date' as column_name,
    file_number,
    coalesce(record, rowid + 1)::integer as record,
    referral_id,
    start_date as activity_date
  from assessments
  where referral_id is not null
  union all
  select
    'section_47_enquiries',
    'start_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    start_date
  from section_47_enquiries
  where referral_id is not null
  union all
  select
    'initial_conferences',
    'conference_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    conference_date
  from initial_conferences
  where referral_id is not null
  union all
  select
    'cin_plans',
    'start_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    start_date
  from cin_plans
  where referral_id is not null
  union all
  select
    'cp_plans',
    'start_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    start_date
  from cp_plans
  where referral_id is not null
) as activity
left join referrals as referral
  on referral.referral_id = activity.referral_id
where referral.referral_id is null
  or referral.is_nfa
  or activity.activity_date < referral.referral_date
