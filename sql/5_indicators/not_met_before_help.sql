/*
id: CH-12
title: Referrals not met before help began
question: Of the children for whom help began, how many had been referred before without meeting the
  threshold, and how often?
unit: child
counts: every child on the first referral that is known to have met the threshold: a plan or care
  began, or the case went on after an authorised assessment. Each child counts once.
met: how many referrals in the 60 calendar months before that one did not meet the threshold
unknown: the records begin within those 60 months, or the child arrived within them, or for at least one
  referral within them it cannot be told whether the threshold was met
form: distribution
lens: response
seed: S1, S15, S20
caption: Only children who did reach help are counted; those still waiting are not in this figure. Needs
  change, and a later plan does not show that an earlier decision was wrong.
cannot_say: whether help at the first referral would have changed anything, or how many children were
  never helped
ask: What did we know at the first of these referrals, taken together with the last? | Who was worried
  each time, and what were they told? | Could small worries have been put together sooner?
authority: Norfolk practice resource and Durham guidance, low-level reports over time; threshold met as
  this program's table of decisions defines it
pair: which_referral, assessed_not_in_need, three_referrals_none_met
parameters: window_months = 60
sensitivity: window_months = 24, 36
needs: referrals.is_nfa, referrals.closure_reason_code, assessments.authorised_date
better_with: cin_plans, cp_plans, care_episodes, children.birth_month
history: window_months
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team, ethnicity_deprivation
categories: 0: none | 1: one | 2: two | 3+: three or more
number_title: mean number of referrals that did not meet the threshold before the one that did
*/
with dated as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        is_met,
        -- 32 a month and 384 a year: calendar months become a plain distance, and the 29th of
        -- February falls between the 28th and the 1st of March.
        cast(
            extract(year from referral_date) * 384
            + extract(month from referral_date) * 32
            + extract(day from referral_date) as integer
        ) as month_day
    from decisions
),

counted as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        is_met,
        sum(case when is_met then 1 else 0 end)
            over (by_child rows between unbounded preceding and 1 preceding) as met_before,
        sum(case when not is_met then 1 else 0 end)
            over (by_child range between $window_months::integer * 32 preceding and 1 preceding)
            as not_met_before,
        sum(case when is_met is null then 1 else 0 end)
            over (by_child range between $window_months::integer * 32 preceding and 1 preceding)
            as unknown_before
    from dated
    window by_child as (partition by child_id order by month_day)
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case
        when history_from > referral_date - $window_months::integer * interval '1 month' then null
        when unknown_before > 0 then null
        else cast(coalesce(not_met_before, 0) as integer)
    end as value
from counted
where is_met and coalesce(met_before, 0) = 0 and is_within_records
