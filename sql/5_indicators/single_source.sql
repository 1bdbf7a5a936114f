/*
id: CH-23
title: Referred by one source only
question: Of the children referred at least three times in two years, how many were referred by one source
  alone, and how many would the local mix of sources give?
unit: child
counts: every child at the last referral of each year to 31 March, if that is at least the third in the 24
  calendar months up to it, the anniversary included. Referrals from an anonymous source or from one not
  recorded are left out
met: all the referrals of those months came from one group of sources. By chance: the likelihood that those
  before came from the source of the last one, had each come from the mix of sources of all referrals of
  that year
unknown: the records begin, or the child arrived, within the 24 months
form: observed_expected
lens: source
seed: S3, S12
caption: Police send more than a quarter of referrals in England, because of their duties, and so are often
  the only source by chance; read every source only against its own expected share. One source may see
  most, or be the only one listened to.
cannot_say: whether others were worried and did not refer, or referred and were recorded as giving news
  about an open case
ask: Which agencies knew these children and did not refer them? | What does the one source see that others
  do not? | Has the one source been asked what it would take?
authority: Norfolk practice resource, a strong view held by one agency; expected share by the multinomial
  distribution of the local mix of sources
pair: lone_voice, second_source, escalations_raised
parameters: window_months = 24, referrals = 3
sensitivity: window_months = 12, 36; referrals = 4
needs: referrals.source_code
better_with: referrals.closure_date, children.birth_month
history: window_months
breaks: none
periods: year
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with yearly as (
    select
        cast(
            date_trunc('year', episodes.referral_date - interval '3 months')
            + interval '15 months' - interval '1 day' as date
        ) as year_end,
        episode_breakdowns.source_group,
        count(*) as referrals
    from episodes
    inner join episode_breakdowns on episode_breakdowns.episode_id = episodes.episode_id
    where episodes.is_within_records
        and episode_breakdowns.source_group <> 'anonymous'
        and episode_breakdowns.source_group <> 'unknown'
    group by
        cast(
            date_trunc('year', episodes.referral_date - interval '3 months')
            + interval '15 months' - interval '1 day' as date
        ),
        episode_breakdowns.source_group
),

mix as (
    select
        year_end,
        source_group,
        cast(referrals as double) / sum(referrals) over (partition by year_end) as share
    from yearly
),

looked_back as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        source_group,
        year_end,
        lead(case when is_within_records then year_end end) over by_child as next_year_end,
        count(*) over in_window as referrals,
        min(source_group) over in_window as first_source,
        max(source_group) over in_window as last_source
    from repeat_referrals
    where source_group <> 'anonymous' and source_group <> 'unknown'
    window
        by_child as (partition by child_id order by month_day),
        in_window as (
            partition by child_id
            order by month_day
            range between $window_months::integer * 32 preceding and current row
        )
),

judged as (
    select
        looked_back.child_id,
        looked_back.episode_id,
        looked_back.referral_date,
        looked_back.first_source = looked_back.last_source as is_single,
        power(mix.share, looked_back.referrals - 1) as chance,
        looked_back.history_from
            <= looked_back.referral_date - $window_months::integer * interval '1 month' as is_known
    from looked_back
    inner join mix
        on mix.year_end = looked_back.year_end
        and mix.source_group = looked_back.source_group
    where looked_back.is_within_records
        and coalesce(looked_back.next_year_end > looked_back.year_end, true)
        and looked_back.referrals >= $referrals::integer
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case when is_known then is_single end as is_met,
    case when is_known then chance end as expected
from judged
