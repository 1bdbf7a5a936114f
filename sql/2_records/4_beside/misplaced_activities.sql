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
  from judged.assessments
  where problem is null
    and referral_id is not null
    and rowid not in (select judged_row from replaced.assessments)
  union all
  select
    'section_47_enquiries',
    'start_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    start_date
  from judged.section_47_enquiries
  where problem is null
    and referral_id is not null
    and rowid not in (select judged_row from replaced.section_47_enquiries)
  union all
  select
    'initial_conferences',
    'conference_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    conference_date
  from judged.initial_conferences
  where problem is null
    and referral_id is not null
    and rowid not in (select judged_row from replaced.initial_conferences)
  union all
  select
    'cin_plans',
    'start_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    start_date
  from judged.cin_plans
  where problem is null
    and referral_id is not null
    and rowid not in (select judged_row from replaced.cin_plans)
  union all
  select
    'cp_plans',
    'start_date',
    file_number,
    coalesce(record, rowid + 1)::integer,
    referral_id,
    start_date
  from judged.cp_plans
  where problem is null
    and referral_id is not null
    and rowid not in (select judged_row from replaced.cp_plans)
) as activity
left join (
  select referral_id, referral_date, is_nfa
  from judged.referrals
  where problem is null
    and rowid not in (select judged_row from replaced.referrals)
) as referral
  on referral.referral_id = activity.referral_id
where referral.referral_id is null
  or referral.is_nfa
  or activity.activity_date < referral.referral_date
