/*
id: CH-25
title: Professional disagreements raised
question: How often is a professional disagreement about a child formally raised, for every 100 years that
  children's cases are open?
unit: child
counts: every child with an open case, for the days on which it was open within the records and before the 18th
  birthday, counted quarter by quarter
met: disagreements raised under the local escalation protocol; those about a child whose case is closed already,
  or was never opened, count too
unknown: escalations are not held when the quarter's part of the case begins or ends, or on the day one was raised
form: rate
lens: response
seed: S3, S23
caption: More recorded escalation can be a sign of health: someone spoke up, and it was written down. None usually
  means that it is not recorded. It must not be used to judge an agency, a team or a worker.
cannot_say: what was disagreed about, who was right, or how many disagreements were settled without the protocol
ask: Does everyone know how to escalate, and feel safe to? | Which agencies never do, and what do they say about
  it? | What changed for the child when a disagreement was settled?
authority: Durham guidance, escalating professional disagreements; Norfolk practice resource, discord in the team
  around the child; no national return holds it
pair: conference_outcome_differs, reviews_not_quorate, single_source, lone_voice
parameters: none
sensitivity: none
needs: escalations, referrals.closure_date
better_with: children.birth_month
history: none
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
number_title: escalations for every 100 years that children's cases were open
rate_per: 100
*/
with merged as (
    select referral_id, episode_id from referral_roles where role <> 'kept'
),

latest as (
    select escalations.escalation_id, max(cleaned_referrals.referral_date) as referral_date
    from escalations
    inner join cleaned_referrals
        on cleaned_referrals.child_id = escalations.child_id
        and cleaned_referrals.referral_date <= escalations.raised_date
    group by escalations.escalation_id
),

raised as (
    select
        escalations.child_id,
        escalations.raised_date,
        coalesce(named.episode_id, begun.episode_id) as episode_id
    from escalations
    inner join observations on observations.child_id = escalations.child_id
    left join merged on merged.referral_id = escalations.referral_id
    left join latest on latest.escalation_id = escalations.escalation_id
    left join cleaned_referrals as named
        on named.episode_id = coalesce(merged.episode_id, escalations.referral_id)
        and named.child_id = escalations.child_id
    left join cleaned_referrals as begun
        on begun.child_id = escalations.child_id
        and begun.referral_date = latest.referral_date
)

select
    open_quarters.child_id as unit_id,
    open_quarters.child_id,
    open_quarters.episode_id,
    open_quarters.open_from as counted_on,
    case
        when holdings.escalations_from <= open_quarters.open_from
            and holdings.escalations_to >= open_quarters.open_from + open_quarters.open_days - 1
            then 0
    end as events,
    open_quarters.open_days as exposure_days
from open_quarters
cross join holdings
union all
select
    raised.child_id,
    raised.child_id,
    raised.episode_id,
    raised.raised_date,
    case when raised.raised_date between holdings.escalations_from and holdings.escalations_to then 1 end,
    0
from raised
cross join holdings
