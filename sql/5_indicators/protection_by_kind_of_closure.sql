/*
id: CH-19b
title: Section 47 enquiry or protection plan after early and after planned closure
question: Once a case is closed early, how soon is there a section 47 enquiry or a child protection plan,
  and how soon after a planned closure?
unit: closed episode
counts: every early or planned closure while the records are complete, of a child not yet 18, and every
  such closure of which it cannot be told whether it was either. EC2: assessed, then closed with no
  further action (RC8) or to early help (RC9), without plan or care. EC3: closed within 42 days of the
  first plan with fewer than two visits and reviews after its first day. Planned: the plans had ended by
  the closure, and there were two visits and reviews or more. Adoption (RC1), death (RC2), transfer (RC5),
  move to adult services (RC6) and referrals with no further action do not count.
met: the next section 47 enquiry or child protection plan that began after the closure, whichever came
  first. One on the day of closure counts on day 0 if it belongs to another episode. Everyone is at risk
  from day 0 on, and followed as long as these tables are held.
unknown: it cannot be told whether the closure was early or planned: fewer than 45 working days lie
  between the referral and the end of the records, plans for children in need were not held, or, where
  there was a plan, visits were not; or the reason for closing is not recorded; or section 47 enquiries or
  child protection plans were not held on the day of closure
form: time_to
lens: severity
seed: S2, S21
caption: The groups differ from the start, and so does how closely services watch. This compares what came
  next, not what the closure caused. Enquiries and plans are what services did: they rise when practice
  becomes more cautious, with no change in the lives of children.
cannot_say: whether the later concern was there at closure, or what would have happened with another way
  of closing
ask: When an enquiry follows an early closure, what did the assessment already say? | Which worries stayed
  open when the plan ended? | Who would have noticed first, and did they know whom to tell?
authority: Norfolk practice resource, assessments closed before any significant engagement in planning;
  competing events by Aalen and Johansen
pair: early_closure, return_by_kind_of_closure
parameters: none
sensitivity: none
needs: referrals.closure_date, referrals.closure_reason_code, assessments.authorised_date,
  cin_plans.end_date, visits, section_47_enquiries, cp_plans
better_with: cp_reviews, children.birth_month
history: none
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: EC2: assessed, then closed with no plan | EC3: closed soon after a plan began |
  planned: closed when the plan had ended
grid: follow_up
clock: the closure
reads: are followed by a section 47 enquiry or a child protection plan
cost: a curve for each kind of closure beside the one of all, and the test between them, in every line and year.
*/
with held as (
    select
        greatest(section_47_enquiries_from, cp_plans_from) as held_from,
        least(section_47_enquiries_to, cp_plans_to) as held_to
    from holdings
    where section_47_enquiries_from is not null and cp_plans_from is not null
),

closures as (
    select
        followed_closures.episode_id,
        followed_closures.child_id,
        followed_closures.closure_date,
        followed_closures.kind,
        coalesce(
            least(followed_closures.next_section_47_date, followed_closures.next_cp_plan_date),
            followed_closures.next_section_47_date,
            followed_closures.next_cp_plan_date
        ) as step_date,
        least(followed_closures.exit_date, held.held_to) as end_date,
        case
            when followed_closures.exit_date <= held.held_to then followed_closures.exit_reason
            else 'end of records'
        end as end_reason,
        coalesce(
            followed_closures.closure_date between held.held_from and held.held_to,
            false
        ) as is_held
    from followed_closures
    left join held on true
    where coalesce(followed_closures.kind in ('EC2', 'EC3', 'planned'), true)
),

ended as (
    select
        episode_id,
        child_id,
        closure_date,
        kind,
        step_date,
        end_date,
        end_reason,
        is_held,
        coalesce(
            step_date < end_date or (step_date = end_date and end_reason <> '18th birthday'),
            false
        ) as is_step
    from closures
)

select
    episode_id as unit_id,
    child_id,
    episode_id,
    closure_date as counted_on,
    0 as entry_days,
    cast(case when is_step then step_date else end_date end - closure_date as integer) as exit_days,
    case
        when kind is null or not is_held then null
        when is_step then 'event'
        when end_reason = 'end of records' then 'censored'
        else 'competing: ' || end_reason
    end as outcome,
    kind as part
from ended
