/*
One row a child protection plan of this authority: its case, its end, and the plan before it. Plans that another
authority made and this one only looks after are no plans of this authority.
episode_id: null where the child has no referral that the plan could belong to.
ended_by: its end or, where none is recorded, the day its case closed. Null while it goes on.
open_until: the first day on which it no longer counts as open: ended_by, or the day the case left the sender's
files, or the child's 18th birthday, death or leaving.
earlier_open_until: the latest such day among the plans of the child that began before it; of plans begun on
one day the lower id is the earlier. Later than its start where an earlier plan was still running.
*/
with dated as (
    select
        cp_plans.cp_plan_id,
        cp_plans.child_id,
        cleaned_referrals.episode_id,
        cp_plans.start_date,
        cp_plans.end_date,
        cp_plans.previous_plans,
        coalesce(cp_plans.end_date, cleaned_referrals.closure_date) as ended_by,
        coalesce(cleaned_referrals.open_until, date '9999-12-31') as case_open_until,
        case
            when observations.exit_reason <> 'end of records' then observations.exit_date
            else date '9999-12-31'
        end as left_date
    from cp_plans
    inner join observations on observations.child_id = cp_plans.child_id
    left join referral_roles on referral_roles.referral_id = cp_plans.referral_id
    left join unnamed_days
        on unnamed_days.child_id = case when cp_plans.referral_id is null then cp_plans.child_id end
        and unnamed_days.work_date = cp_plans.start_date
    left join cleaned_referrals
        on cleaned_referrals.episode_id
            = coalesce(unnamed_days.episode_id, referral_roles.episode_id, cp_plans.referral_id)
        and cleaned_referrals.child_id = cp_plans.child_id
    where coalesce(not cp_plans.is_other_authority, true)
),

bounded as (
    select
        cp_plan_id,
        child_id,
        episode_id,
        start_date,
        end_date,
        previous_plans,
        ended_by,
        greatest(start_date, coalesce(ended_by, least(case_open_until, left_date))) as open_until
    from dated
)

select
    cp_plan_id,
    child_id,
    episode_id,
    start_date,
    end_date,
    previous_plans,
    ended_by,
    open_until,
    max(open_until) over (
        partition by child_id
        order by start_date, cp_plan_id
        rows between unbounded preceding and 1 preceding
    ) as earlier_open_until
from bounded
