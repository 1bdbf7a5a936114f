/*
One row an episode of every child referred more than once: what is needed to look back over a child's
referrals together. Children with one referral have no history to look over, and are most of them.
month_day: 32 a month and 384 a year, so that calendar months become a plain distance, and the 29th of
February falls between the 28th and the 1st of March.
year_end: the 31 March that ends the year of the referral.
gap_days: from the closure of the episode before to this referral; null for the first, and where the day
of that closure is not known.
*/
select
    episodes.episode_id,
    episodes.child_id,
    episodes.referral_date,
    episodes.is_within_records,
    episodes.history_from,
    cast(
        extract(year from episodes.referral_date) * 384
        + extract(month from episodes.referral_date) * 32
        + extract(day from episodes.referral_date) as integer
    ) as month_day,
    cast(
        date_trunc('year', episodes.referral_date - interval '3 months')
        + interval '15 months' - interval '1 day' as date
    ) as year_end,
    cast(episodes.referral_date - episodes.previous_closure_date as integer) as gap_days,
    episode_breakdowns.source_group,
    decisions.is_met
from episodes
inner join decisions on decisions.episode_id = episodes.episode_id
inner join episode_breakdowns on episode_breakdowns.episode_id = episodes.episode_id
where episodes.previous_referral_date is not null or episodes.next_referral_date is not null
