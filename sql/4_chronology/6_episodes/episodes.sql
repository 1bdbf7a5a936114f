/*
One row an episode: a cleaned referral and what followed it, to its closure.

is_within_records: referred while the records are complete. An older referral is held only because
its case was still open; it counts as a known earlier referral and never as a unit of its own.
assessment_date: the first assessment started. authorised_date: the first authorised, if that was by
the closure, where its day is known; an assessment that outlived its case was not completed.
plan_contacts: visits and reviews after the first day of the first plan.
*/
with work as (
    select
        episode_id,
        min(case when activity = 'assessment' then start_date end) as assessment_date,
        min(case when activity = 'assessment' then end_date end) as authorised_date,
        cast(sum(case when activity = 'assessment' then 1 else 0 end) as integer) as assessments,
        min(case when activity = 'section_47' then start_date end) as section_47_date,
        min(case when activity = 'conference' then start_date end) as conference_date,
        min(case when activity = 'cin_plan' then start_date end) as cin_plan_date,
        min(case when activity = 'cp_plan' then start_date end) as cp_plan_date,
        min(case when activity in ('cin_plan', 'cp_plan') then start_date end) as plan_date,
        min(case when activity = 'care' then start_date end) as care_date
    from activities
    where activity not in ('visit', 'cp_review')
    group by episode_id
),

contacts as (
    select work.episode_id, cast(count(*) as integer) as plan_contacts
    from activities
    inner join work on work.episode_id = activities.episode_id
    where work.plan_date is not null
        and activities.activity in ('visit', 'cp_review')
        and activities.start_date > work.plan_date
    group by work.episode_id
)

select
    cleaned_referrals.episode_id,
    cleaned_referrals.child_id,
    observations.family_id,
    cleaned_referrals.episode_number,
    cleaned_referrals.referral_date,
    cleaned_referrals.referral_date between observations.record_start and $extract_end::date
        as is_within_records,
    observations.history_from,
    cleaned_referrals.previous_referral_date,
    cleaned_referrals.previous_closure_date,
    cleaned_referrals.next_referral_date,
    cleaned_referrals.is_nfa,
    cleaned_referrals.closure_date,
    cleaned_referrals.closure_reason_code,
    cleaned_referrals.closure_state,
    work.assessment_date,
    case
        when cleaned_referrals.closure_state = 'unknown'
            or work.authorised_date <= cleaned_referrals.open_until
            then work.authorised_date
    end as authorised_date,
    coalesce(work.assessments, 0) as assessments,
    work.section_47_date,
    work.conference_date,
    work.cin_plan_date,
    work.cp_plan_date,
    work.plan_date,
    work.care_date,
    coalesce(contacts.plan_contacts, 0) as plan_contacts
from cleaned_referrals
inner join observations on observations.child_id = cleaned_referrals.child_id
left join work on work.episode_id = cleaned_referrals.episode_id
left join contacts on contacts.episode_id = cleaned_referrals.episode_id
