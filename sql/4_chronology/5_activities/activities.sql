/*
One row a record of work with a child: what it was, when it began and ended, and the episode it
belongs to. A record that names a referral of the child belongs to that referral's episode; a review to its
plan's. One that names none belongs to the child's latest episode begun on or before its date, unless that was over
by then (see unnamed_days); a review of a plan that names none, as that plan does. One that names a referral that is
not held, or another child's, belongs to none.
end_date of an assessment is its authorisation.
*/
with recorded as (
    select
        'assessment' as activity,
        referral_id,
        child_id,
        start_date as work_date,
        start_date,
        authorised_date as end_date
    from assessments
    union all
    select 'section_47', referral_id, child_id, start_date, start_date, end_date from section_47_enquiries
    union all
    select 'conference', referral_id, child_id, conference_date, conference_date, null
    from initial_conferences
    union all
    select 'cin_plan', referral_id, child_id, start_date, start_date, end_date from cin_plans
    union all
    select 'cp_plan', referral_id, child_id, start_date, start_date, end_date from cp_plans
    union all
    select
        'cp_review',
        cp_plans.referral_id,
        cp_reviews.child_id,
        coalesce(cp_plans.start_date, cp_reviews.review_date),
        cp_reviews.review_date,
        null
    from cp_reviews
    left join cp_plans on cp_plans.cp_plan_id = cp_reviews.cp_plan_id
    union all
    select 'visit', referral_id, child_id, visit_date, visit_date, null from visits
    union all
    select 'care', referral_id, child_id, start_date, start_date, end_date from care_episodes
),

moved as (
    select referral_id, episode_id from referral_roles where role <> 'kept'
)

select
    recorded.activity,
    recorded.child_id,
    cleaned_referrals.episode_id,
    recorded.start_date,
    recorded.end_date
from recorded
left join moved on moved.referral_id = recorded.referral_id
-- A filter on the left table would turn this join into a nested loop; an equality keeps it a hash join.
left join unnamed_days
    on unnamed_days.child_id = case when recorded.referral_id is null then recorded.child_id end
    and unnamed_days.work_date = recorded.work_date
left join cleaned_referrals
    on cleaned_referrals.episode_id
        = coalesce(unnamed_days.episode_id, moved.episode_id, recorded.referral_id)
    and cleaned_referrals.child_id = recorded.child_id
