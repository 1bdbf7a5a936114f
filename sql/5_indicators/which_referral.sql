/*
id: CH-05
title: Which referral is this?
question: Of the referrals received, how many were the child's first, second, third, fourth, or fifth
  or later in five years?
unit: referral
counts: every referral received while the records are complete
met: the place of this referral among the child's referrals of the 60 calendar months up to it, the
  60-month anniversary included
unknown: the records begin within the 60 months before the referral, or the child arrived within them;
  a child born here after the records began did not arrive
form: distribution
lens: frequency
seed: S1, S22
caption: Every referral looks back over the same five years, so that a longer record does not by
  itself make more fifth referrals. A count of referrals is not a measure of harm.
cannot_say: what the earlier referrals were about, whether they met a threshold, or what happened
  before the child came to this area
ask: When the fifth referral arrives, does anyone read the first four? | Are first referrals coming
  later, when more has already happened? | Do some sources send first referrals and others fifth?
authority: Norfolk practice resource, multiple previous referrals; five-year look-back after Loman
  2006
pair: not_met_before_help, re_referral_12m, no_concern_after_planned_closure
parameters: window_months = 60
sensitivity: window_months = 24, 36
needs: referrals
better_with: referrals.closure_date, children.birth_month
history: window_months
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: 1: first | 2: second | 3: third | 4: fourth | 5+: fifth or later
*/
with dated as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        -- 32 a month and 384 a year: calendar months become a plain distance, and the 29th of
        -- February falls between the 28th and the 1st of March.
        cast(
            extract(year from referral_date) * 384
            + extract(month from referral_date) * 32
            + extract(day from referral_date) as integer
        ) as month_day
    from episodes
),

placed as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        count(*) over (
            partition by child_id
            order by month_day
            range between $window_months::integer * 32 preceding and current row
        ) as place
    from dated
)

select
    episode_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case
        when history_from > referral_date - $window_months::integer * interval '1 month' then null
        else cast(place as integer)
    end as value
from placed
where is_within_records
