/*
One row a child and day of which some record of work names no referral, if a case was open on that day: the
episode that all such work of the day belongs to. It is the child's latest episode begun by then, unless that was
over: work that follows a closure is no part of what was decided before it. A review names the referral of its
plan, and stands on that plan's first day.
*/
with recorded as (
    select child_id, start_date as work_date from assessments where referral_id is null
    union
    select child_id, start_date from section_47_enquiries where referral_id is null
    union
    select child_id, conference_date from initial_conferences where referral_id is null
    union
    select child_id, start_date from cin_plans where referral_id is null
    union
    select child_id, start_date from cp_plans where referral_id is null
    union
    select cp_reviews.child_id, coalesce(cp_plans.start_date, cp_reviews.review_date)
    from cp_reviews
    left join cp_plans on cp_plans.cp_plan_id = cp_reviews.cp_plan_id
    where cp_plans.referral_id is null
    union
    select child_id, visit_date from visits where referral_id is null
    union
    select child_id, start_date from care_episodes where referral_id is null
),

latest as (
    select
        recorded.child_id,
        recorded.work_date,
        max(cleaned_referrals.referral_date) as referral_date
    from recorded
    inner join cleaned_referrals
        on cleaned_referrals.child_id = recorded.child_id
        and cleaned_referrals.referral_date <= recorded.work_date
    group by recorded.child_id, recorded.work_date
)

select latest.child_id, latest.work_date, cleaned_referrals.episode_id
from latest
inner join cleaned_referrals
    on cleaned_referrals.child_id = latest.child_id
    and cleaned_referrals.referral_date = latest.referral_date
    and (
        cleaned_referrals.closure_state = 'unknown'
        or cleaned_referrals.open_until >= latest.work_date
    )
