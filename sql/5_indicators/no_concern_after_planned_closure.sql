/*
id: CH-44
title: Safety that lasted
question: After a planned closure, for how many children is there no referral, section 47 enquiry or
  missing episode, and for how long?
unit: closed episode
counts: every planned closure while the records are complete, of a child not yet 18: the child in need and
  child protection plans had ended by the closure, and there were two visits and reviews or more after the
  first day of the first. Also every closure of which it cannot be told whether it was planned. Adoption
  (RC1), death (RC2), transfer (RC5), move to adult services (RC6) and referrals with no further action do
  not count.
met: the next referral, section 47 enquiry or missing episode, whichever came first; the curve shows the
  share for whom there was none. A referral, or an enquiry in another episode, on the day of closure
  counts on day 0, a missing episode from the day after. Everyone is
  followed as long as these tables are held.
unknown: it cannot be told whether the closure was planned: fewer than 45 working days lie between the
  referral and the end of the records, or plans for children in need or visits were not held; or section
  47 enquiries or missing episodes were not held on the day of closure
form: time_to
lens: duration
seed: S16, S24
caption: Silence is not proof of safety, and a child who moved away unseen is silent. Children who turned
  18, died or were seen to move away stay in the share without a new concern. These records have no other
  trace of safety that lasted; what families and professionals saw is the better witness.
cannot_say: that the child is safe and well, or that the work brought it about
ask: What went well with the families for whom it lasted? | What did they say they would do, and whom
  would they call, if it got hard again? | What stayed in place for the child after we closed?
authority: Norfolk practice resource and Durham guidance, safety that reduces or mitigates the harm;
  competing events by Aalen and Johansen
pair: return_after_closure, return_by_kind_of_closure, strengths_before_planned_closure, open_close_cycles
parameters: none
sensitivity: none
needs: referrals.closure_date, cin_plans.end_date, visits, section_47_enquiries, missing_episodes
better_with: cp_plans.end_date, cp_reviews, referrals.closure_reason_code, children.birth_month
history: none
breaks: cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
grid: follow_up
clock: the planned closure
reads: have no new referral, section 47 enquiry or missing episode
shows: complement
*/
with held as (
    select
        greatest(section_47_enquiries_from, missing_episodes_from) as held_from,
        least(section_47_enquiries_to, missing_episodes_to) as held_to
    from holdings
    where section_47_enquiries_from is not null and missing_episodes_from is not null
),

closures as (
    select
        followed_closures.episode_id,
        followed_closures.child_id,
        followed_closures.closure_date,
        least(
            coalesce(followed_closures.next_referral_date, date '9999-12-31'),
            coalesce(followed_closures.next_section_47_date, date '9999-12-31'),
            coalesce(followed_closures.next_missing_date, date '9999-12-31')
        ) as concern_date,
        least(followed_closures.exit_date, held.held_to) as end_date,
        case
            when followed_closures.exit_date <= held.held_to then followed_closures.exit_reason
            else 'end of records'
        end as end_reason,
        coalesce(
            not followed_closures.is_planned
            or followed_closures.closure_date not between held.held_from and held.held_to,
            true
        ) as is_unknown
    from followed_closures
    left join held on true
    where coalesce(followed_closures.is_planned, true)
),

ended as (
    select
        episode_id,
        child_id,
        closure_date,
        concern_date,
        end_date,
        end_reason,
        is_unknown,
        coalesce(
            concern_date < end_date or (concern_date = end_date and end_reason <> '18th birthday'),
            false
        ) as is_concern
    from closures
)

select
    episode_id as unit_id,
    child_id,
    episode_id,
    closure_date as counted_on,
    0 as entry_days,
    cast(case when is_concern then concern_date else end_date end - closure_date as integer) as exit_days,
    case
        when is_unknown then null
        when is_concern then 'event'
        when end_reason = 'end of records' then 'censored'
        else 'competing: ' || end_reason
    end as outcome
from ended
