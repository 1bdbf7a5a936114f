/*
id: CH-19
title: Return after early and after planned closure
question: Once a case is closed early, how soon is the child referred again, and how soon after a planned
  closure?
unit: closed episode
counts: every early or planned closure while the records are complete, of a child not yet 18, and every
  such closure of which it cannot be told whether it was either. EC2: assessed, then closed with no
  further action (RC8) or to early help (RC9), without plan or care. EC3: closed within 42 days of the
  first plan with fewer than two visits and reviews after its first day. Planned: the plans had ended by
  the closure, and there were two visits and reviews or more. Adoption (RC1), death (RC2), transfer (RC5),
  move to adult services (RC6) and referrals with no further action do not count.
met: the next referral about the child. One on the day of closure is a return on day 0, and everyone is at
  risk from day 0 on.
unknown: it cannot be told whether the closure was early or planned: fewer than 45 working days lie
  between the referral and the end of the records, plans for children in need were not held, or, where
  there was a plan, visits were not; or the reason for closing is not recorded
form: time_to
lens: frequency
seed: S2, S21
caption: The groups differ from the start: families in one may have had other needs than in another. This
  compares what came next, not what the closure caused. A child who moved away unseen looks as if all were
  well. It must not be set beside "re-referrals within 12 months", which looks back.
cannot_say: why a child came back, whether the family wanted more, or what would have happened with
  another way of closing
ask: What do we know at closure about who will come back soon? | What was still in place for the family
  when we closed? | Did families have a say in when the work ended?
authority: Norfolk practice resource, assessments closed before any significant engagement in planning;
  clock from closure as in Goldacre et al. 2025; competing events by Aalen and Johansen
pair: early_closure, return_after_closure, protection_by_kind_of_closure, help_after_not_met,
  no_concern_after_planned_closure
parameters: none
sensitivity: none
needs: referrals.closure_date, referrals.closure_reason_code, assessments.authorised_date,
  cin_plans.end_date, visits
better_with: cp_plans, cp_reviews, children.birth_month
history: none
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: EC2: assessed, then closed with no plan | EC3: closed soon after a plan began |
  planned: closed when the plan had ended
grid: follow_up
clock: the closure
reads: are followed by another referral
cost: a curve for each kind of closure beside the one of all, and the test between them, in every line and year.
*/
with closures as (
    select
        episode_id,
        child_id,
        closure_date,
        kind,
        next_referral_date,
        exit_date,
        exit_reason,
        coalesce(
            next_referral_date < exit_date
            or (next_referral_date = exit_date and exit_reason <> '18th birthday'),
            false
        ) as is_return
    from followed_closures
    where coalesce(kind in ('EC2', 'EC3', 'planned'), true)
)

select
    episode_id as unit_id,
    child_id,
    episode_id,
    closure_date as counted_on,
    0 as entry_days,
    cast(
        case when is_return then next_referral_date else exit_date end - closure_date as integer
    ) as exit_days,
    case
        when kind is null then null
        when is_return then 'event'
        when exit_reason = 'end of records' then 'censored'
        else 'competing: ' || exit_reason
    end as outcome,
    kind as part
from closures
