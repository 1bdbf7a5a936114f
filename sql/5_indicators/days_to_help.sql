/*
id: CH-12b
title: Time to help, from the first referral that did not meet the threshold
question: For children who were referred without meeting the threshold before help began, how long was it
  until it did?
unit: child
counts: every child on the first referral that is known to have met the threshold (a plan or care began,
  or the case went on after an authorised assessment), if at least one referral of the 60 calendar months
  before it did not meet the threshold, or if that cannot be told. Each child counts once.
met: the days from the first referral of those 60 months that did not meet the threshold to the one that
  did
unknown: the records begin within those 60 months, or the child arrived within them, or for at least one
  referral within them it cannot be told whether the threshold was met; some of these children may have
  had no such referral
form: measure
lens: duration
seed: S1, S15, S20
caption: A mean, and a few long waits lift it. Waits of more than five years are cut off by the look-back.
  Needs change, and a long time may hold years in which help was not needed. Children for whom help never
  began are not here.
cannot_say: whether help was needed all that time, or whether earlier help would have changed anything
ask: What happened in the child's life between the first of these referrals and the last? | At which of
  them did we know enough to offer help? | What kept the family going in the meantime, and whom did they
  turn to?
authority: Norfolk practice resource and Durham guidance, low-level reports over time; threshold met as
  this program's table of decisions defines it
pair: not_met_before_help, which_referral, three_referrals_none_met
parameters: window_months = 60
sensitivity: window_months = 24, 36
needs: referrals.is_nfa, referrals.closure_reason_code, assessments.authorised_date
better_with: cin_plans, cp_plans, care_episodes, children.birth_month
history: window_months
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
number_title: mean number of days from the first referral that did not meet the threshold to the one that
  did
*/
with helped as (
    select child_id, min(referral_date) as help_date
    from decisions
    where is_met
    group by child_id
),

waits as (
    select
        helped.child_id,
        min(case when not earlier.is_met then earlier.referral_date end) as first_not_met_date,
        sum(case when earlier.is_met is null then 1 else 0 end) as unknown_before
    from helped
    inner join decisions as earlier
        on earlier.child_id = helped.child_id
        and earlier.referral_date < helped.help_date
        and helped.help_date <= earlier.referral_date + $window_months::integer * interval '1 month'
    group by helped.child_id
),

judged as (
    select
        decisions.episode_id,
        decisions.child_id,
        decisions.referral_date,
        waits.first_not_met_date,
        coalesce(waits.unknown_before > 0, false)
            or decisions.history_from
                > decisions.referral_date - $window_months::integer * interval '1 month' as is_unknown
    from helped
    inner join decisions
        on decisions.child_id = helped.child_id
        and decisions.referral_date = helped.help_date
    left join waits on waits.child_id = helped.child_id
    where decisions.is_within_records
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case when not is_unknown then cast(referral_date - first_not_met_date as integer) end as value
from judged
where is_unknown or first_not_met_date is not null
