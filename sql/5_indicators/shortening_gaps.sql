/*
id: CH-07
title: Shortening gaps
question: Of the children referred at least three times in three years, for how many was the last gap less
  than half of the one before, and how many would chance give?
unit: child
counts: every child at the last referral of each year to 31 March, if that is at least the third in the 36
  calendar months up to it, the anniversary included. A gap runs from a closure to the next referral
met: the last gap was less than half as long as the gap before it. By chance: the share of the orders in
  which that child's own gaps of the 36 months could have come for which this is so
unknown: the records begin, or the child arrived, within the 36 months; or the day of a closure between the
  referrals of those months is not recorded
form: observed_expected
lens: frequency
seed: S9, S20
caption: Only children with three or more referrals can appear, so that short gaps are over-represented;
  read it only against chance, which uses the same gaps in any order. More than chance means that
  referrals came faster at the end; it does not say that harm did.
cannot_say: why a referral came when it did, or what happened in the gaps
ask: Does anyone see that the referrals are coming closer together? | What had changed between the last
  closure and the next referral? | Do we close sooner each time?
authority: Norfolk practice resource, frequency; expected order by permutation of each child's own gaps
pair: which_referral, return_after_closure, open_close_cycles
parameters: window_months = 36, referrals = 3, shorter_percent = 50
sensitivity: window_months = 24, 60; shorter_percent = 75
needs: referrals.closure_date
better_with: referrals.is_nfa, children.birth_month
history: window_months
breaks: none
periods: year
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with looked_back as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        month_day,
        gap_days,
        lag(gap_days) over by_child as previous_gap_days,
        lead(case when is_within_records then year_end end) over by_child as next_year_end,
        year_end,
        count(*) over in_window as referrals,
        min(month_day) over in_window as first_month_day
    from repeat_referrals
    window
        by_child as (partition by child_id order by month_day),
        in_window as (
            partition by child_id
            order by month_day
            range between $window_months::integer * 32 preceding and current row
        )
),

counted as (
    select
        episode_id,
        child_id,
        referral_date,
        history_from,
        month_day,
        first_month_day,
        gap_days,
        previous_gap_days
    from looked_back
    where is_within_records
        and coalesce(next_year_end > year_end, true)
        and referrals >= $referrals::integer
),

gaps as (
    select counted.episode_id, counted.child_id, repeat_referrals.month_day, repeat_referrals.gap_days
    from counted
    inner join repeat_referrals
        on repeat_referrals.child_id = counted.child_id
        and repeat_referrals.month_day > counted.first_month_day
        and repeat_referrals.month_day <= counted.month_day
),

-- In a random order any two gaps are equally likely to be the last and the one before.
orders as (
    select
        gaps.episode_id,
        count(*) as pairs,
        sum(case when gaps.gap_days * 100 < others.gap_days * $shorter_percent::integer then 1 else 0 end)
            as shorter_pairs,
        sum(case when gaps.gap_days is null then 1 else 0 end) as pairs_unknown
    from gaps
    inner join gaps as others
        on others.episode_id = gaps.episode_id
        and others.month_day <> gaps.month_day
    group by gaps.episode_id
),

judged as (
    select
        counted.child_id,
        counted.episode_id,
        counted.referral_date,
        counted.gap_days * 100 < counted.previous_gap_days * $shorter_percent::integer as is_shorter,
        cast(orders.shorter_pairs as double) / orders.pairs as chance,
        counted.history_from <= counted.referral_date - $window_months::integer * interval '1 month'
            and orders.pairs_unknown = 0 as is_known
    from counted
    inner join orders on orders.episode_id = counted.episode_id
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case when is_known then is_shorter end as is_met,
    case when is_known then chance end as expected
from judged
