/*
One row a closure that starts a clock, of a case on which action was taken: how it closed, what came next,
and what ended the time in which more could come. The child was not yet 18, and alive, and was not adopted
(RC1), transferred (RC5) or moved to adult services (RC6) by this closure.

is_planned: every child in need or child protection plan begun by the closure had ended by then, there was
one, and early_plan_contacts visits and reviews or more followed the first day of the first. False where a
plan had not ended, whatever is held. Null until the case is decided (see decisions), where plans for children in need were not held from the referral to the
closure, or visits from the first plan to the closure.
kind: 'planned'; else 'EC2' or 'EC3', the early closures of decisions; else 'other'; null where it cannot be
told which of them.
next_section_47_date, next_cp_plan_date: the first begun after the closure, or on its day in another
episode. next_missing_date: the first time the child went missing after the day of closure.
*/
with closed as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.referral_date,
        episodes.closure_date,
        episodes.plan_date,
        episodes.plan_contacts,
        episodes.next_referral_date,
        observations.exit_date,
        observations.exit_reason
    from episodes
    inner join observations on observations.child_id = episodes.child_id
    where coalesce(episodes.closure_reason_code, 'none') not in ('RC1', 'RC2', 'RC5', 'RC6')
        and not coalesce(episodes.is_nfa, false)
        and episodes.closure_date >= observations.record_start
        and (
            episodes.closure_date < observations.exit_date
            -- On the very day another case opened and ended, in a move, or the records end.
            or (
                episodes.closure_date = observations.exit_date
                and observations.exit_reason not in ('18th birthday', 'death')
            )
        )
),

left_open as (
    select closed.episode_id
    from closed
    inner join activities on activities.episode_id = closed.episode_id
    where activities.activity in ('cin_plan', 'cp_plan')
        and activities.start_date <= closed.closure_date
        and coalesce(activities.end_date > closed.closure_date, true)
    group by closed.episode_id
),

begun as (
    select child_id, episode_id, activity, start_date
    from activities
    where activity in ('section_47', 'cp_plan')
    union all
    select child_id, null, 'missing', start_date from missing_episodes
),

followed as (
    select
        closed.episode_id,
        min(case when begun.activity = 'section_47' then begun.start_date end) as next_section_47_date,
        min(case when begun.activity = 'cp_plan' then begun.start_date end) as next_cp_plan_date,
        min(case when begun.activity = 'missing' then begun.start_date end) as next_missing_date
    from closed
    inner join begun
        on begun.child_id = closed.child_id
        and begun.start_date >= closed.closure_date
        and (begun.start_date > closed.closure_date or begun.episode_id <> closed.episode_id)
    group by closed.episode_id
),

judged as (
    select
        closed.episode_id,
        closed.child_id,
        closed.closure_date,
        closed.next_referral_date,
        closed.exit_date,
        closed.exit_reason,
        decisions.early_closure,
        case
            when not decisions.is_decided then null
            when coalesce(
                holdings.cin_plans_from > closed.referral_date
                or holdings.cin_plans_to < closed.closure_date,
                true
            ) then null
            when coalesce(closed.plan_date > closed.closure_date, true) then false
            when left_open.episode_id is not null then false
            when coalesce(
                holdings.visits_from > closed.plan_date or holdings.visits_to < closed.closure_date,
                true
            ) then null
            else closed.plan_contacts >= chronology_settings.early_plan_contacts
        end as is_planned
    from closed
    inner join decisions on decisions.episode_id = closed.episode_id
    left join left_open on left_open.episode_id = closed.episode_id
    cross join holdings
    cross join chronology_settings
)

select
    judged.episode_id,
    judged.child_id,
    judged.closure_date,
    judged.is_planned,
    case
        when judged.is_planned then 'planned'
        when judged.early_closure = 'EC3' then 'EC3'
        when judged.early_closure is null or judged.is_planned is null then null
        when judged.early_closure = 'EC2' then 'EC2'
        else 'other'
    end as kind,
    judged.next_referral_date,
    followed.next_section_47_date,
    followed.next_cp_plan_date,
    followed.next_missing_date,
    judged.exit_date,
    judged.exit_reason
from judged
left join followed on followed.episode_id = judged.episode_id
