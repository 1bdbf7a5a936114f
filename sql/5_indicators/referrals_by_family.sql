/*
id: CH-06
title: How far referrals gather on few families
question: Do a few families account for most referrals?
unit: family
counts: every family with a referral in the three years up to each 31 March. Brothers and sisters referred
  on one day are one referral of the family
met: how many referrals the family had in those three years
unknown: it is not recorded which family the child belongs to; or none of the family's children was known
  here at the beginning of the three years, or none was still a child here at their end
form: concentration
lens: frequency
seed: S1, S15
caption: Some concentration arises by chance alone: the curve of chance shows how much, with as many
  referrals spread over as many families. It depends on how households are linked. Each year's figure looks
  back over three years, so that neighbouring years share most of their referrals. It is not a list of
  families.
cannot_say: which families these are, why they were referred, or whether they were helped
ask: What do we offer when a family is referred for the fifth time? | Do we look at brothers and sisters
  together? | Whose time goes into taking the same decision again?
authority: London 2007, 8.5 % of families had 52 % of re-referrals; Lorenz curve against a Poisson
  distribution of the same mean
pair: families_referred_often, which_referral
parameters: window_years = 3
sensitivity: window_years = 2, 5
needs: referrals, children.family_id
better_with: referrals.closure_date, children.birth_month
history: 36 months
breaks: none
periods: year
breakdowns: area
categories: none
*/
with yearly as (
    select
        family_id,
        cast(
            date_trunc('year', referral_date - interval '3 months')
            + interval '15 months' - interval '1 day' as date
        ) as year_end,
        min(case when is_linked then 1 else 0 end) as is_linked,
        count(*) as referrals,
        max(referral_date) as last_date
    from family_referrals
    group by
        family_id,
        cast(
            date_trunc('year', referral_date - interval '3 months')
            + interval '15 months' - interval '1 day' as date
        )
),

lives as (
    select
        family_id,
        min(known_from) as known_from,
        max(exit_date) as exit_date
    from observations
    group by family_id
),

records as (
    select max(record_start) as record_start, max(extract_end) as extract_end from observations
),

windows as (
    select
        working_days.day as window_end,
        working_days.day + 1 - $window_years::integer * interval '1 year' as window_start
    from working_days
    cross join records
    where extract(month from working_days.day) = 3
        and extract(day from working_days.day) = 31
        and working_days.day between records.record_start and records.extract_end
),

counted as (
    select
        yearly.family_id,
        windows.window_end,
        windows.window_start,
        min(yearly.is_linked) as is_linked,
        sum(yearly.referrals) as referrals,
        max(yearly.last_date) as last_date
    from yearly
    cross join windows
    where yearly.year_end <= windows.window_end
        and yearly.year_end >= windows.window_start
    group by yearly.family_id, windows.window_end, windows.window_start
)

select
    counted.family_id as unit_id,
    family_referrals.child_id,
    family_referrals.episode_id,
    counted.window_end as counted_on,
    case
        when counted.is_linked = 0 then null
        when lives.known_from > counted.window_start or lives.exit_date < counted.window_end then null
        else cast(counted.referrals as integer)
    end as value
from counted
inner join family_referrals
    on family_referrals.family_id = counted.family_id
    and family_referrals.referral_date = counted.last_date
inner join lives on lives.family_id = counted.family_id
