/*
One row a record of work with a child: what it was, when it began and ended, and the episode it
belongs to. A record that names a referral belongs to that referral's episode; a review to its plan's. One
that names none belongs to the child's latest episode begun on or before its date, unless that was over
by then: work that follows a closure is no part of what was decided before it.
end_date of an assessment is its authorisation.
*/
-- "not materialized": it is read twice below, but all these rows need never be laid down at once.
with recorded as not materialized (
    select 'assessment' as activity, referral_id, child_id, start_date, authorised_date as end_date
    from assessments
    union all
    select 'section_47', referral_id, child_id, start_date, end_date from section_47_enquiries
    union all
    select 'conference', referral_id, child_id, conference_date, null from initial_conferences
    union all
    select 'cin_plan', referral_id, child_id, start_date, end_date from cin_plans
    union all
    select 'cp_plan', referral_id, child_id, start_date, end_date from cp_plans
    union all
    select 'cp_review', cp_plans.referral_id, cp_reviews.child_id, cp_reviews.review_date, null
    from cp_reviews
    left join cp_plans on cp_plans.cp_plan_id = cp_reviews.cp_plan_id
    union all
    select 'visit', referral_id, child_id, visit_date, null from visits
    union all
    select 'care', referral_id, child_id, start_date, end_date from care_episodes
),

moved as (
    select referral_id, episode_id from referral_roles where role <> 'kept'
),

-- The same child and day is looked up once, however many records it has.
moments as (
    select child_id, start_date from recorded where referral_id is null group by child_id, start_date
),

latest as (
    select
        moments.child_id,
        moments.start_date,
        max(cleaned_referrals.referral_date) as referral_date
    from moments
    inner join cleaned_referrals
        on cleaned_referrals.child_id = moments.child_id
        and cleaned_referrals.referral_date <= moments.start_date
    group by moments.child_id, moments.start_date
),

placed as (
    select latest.child_id, latest.start_date, cleaned_referrals.episode_id
    from latest
    inner join cleaned_referrals
        on cleaned_referrals.child_id = latest.child_id
        and cleaned_referrals.referral_date = latest.referral_date
        and (
            cleaned_referrals.closure_state = 'unknown'
            or cleaned_referrals.open_until >= latest.start_date
        )
)

select
    recorded.activity,
    recorded.child_id,
    coalesce(placed.episode_id, moved.episode_id, recorded.referral_id) as episode_id,
    recorded.start_date,
    recorded.end_date
from recorded
left join moved on moved.referral_id = recorded.referral_id
-- A filter on the left table would turn this join into a nested loop; an equality keeps it a hash join.
left join placed
    on placed.child_id = case when recorded.referral_id is null then recorded.child_id end
    and placed.start_date = recorded.start_date
