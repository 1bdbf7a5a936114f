/*
One row an activity that does not fit the referral it names: before it, after it was closed, unfinished when
it was closed, of another child, on one that ended without further action or services, or on one that is
not in the input. An activity that names no referral is left alone.
*/
select
  activity.table_name,
  activity.file_number,
  activity.record,
  activity.column_name,
  activity.child_id,
  activity.activity_date as dated_on,
  referral.referral_id is not null as has_referral,
  referral.is_nfa,
  activity.activity_date < referral.referral_date as is_before,
  activity.activity_date > referral.closure_date as is_after_closure,
  activity.is_unfinished and referral.closure_date is not null as is_unfinished,
  activity.child_id <> referral.child_id as is_other_child,
  activity.table_name <> 'assessments'
  and referral.closure_reason_code in ('RC8', 'RC9') as is_after_not_needed,
  referral.file_number as referral_file_number,
  coalesce(referral.record, referral.rowid + 1)::integer as referral_record,
  referral.referral_date
from (
  select
    'assessments' as table_name,
    'start_date' as column_name,
    file_number,
    coalesce(record, rowid + 1)::integer as record,
    referral_id,
    child_id,
    start_date as activity_date,
    authorised_date is null as is_unfinished
  from assessments
  where referral_id is not null
  union all
  select
    'section_47_enquiries',
    'start_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    child_id,
    start_date,
    conference_date is null and is_conference_not_required is false
  from section_47_enquiries
  where referral_id is not null
  union all
  select
    'initial_conferences',
    'conference_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    child_id,
    conference_date,
    false
  from initial_conferences
  where referral_id is not null
  union all
  select
    'cin_plans',
    'start_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    child_id,
    start_date,
    false
  from cin_plans
  where referral_id is not null
  union all
  select
    'cp_plans',
    'start_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    child_id,
    start_date,
    false
  from cp_plans
  where referral_id is not null
) as activity
left join referrals as referral
  on referral.referral_id = activity.referral_id
where referral.referral_id is null
  or referral.is_nfa
  or activity.activity_date < referral.referral_date
  or activity.activity_date > referral.closure_date
  or (activity.is_unfinished and referral.closure_date is not null)
  or activity.child_id <> referral.child_id
  or (activity.table_name <> 'assessments' and referral.closure_reason_code in ('RC8', 'RC9'))
