/*
id: CH-41
title: Family known before this child was
question: Of the children referred for the first time, how many had a brother or sister who had been
  referred at least twice before?
unit: child
counts: every child at the first referral, if that was received while the records are complete. Children of
  whom no family is recorded do not count
met: one brother or sister was referred at least twice in the 60 calendar months before, the anniversary
  included and the day of the referral itself not
unknown: the records begin within the 60 months before the referral, or the child arrived within them, so
  that it may not be the first and earlier referrals of brothers and sisters are not all held
form: share
lens: duration
seed: S14, S15
caption: It depends on how households are linked, and on families being linked as they were then. Every
  first referral looks back over the same five years, so that a longer record does not by itself raise the
  figure. Families with one child are counted, and can never be met.
cannot_say: whether this child was seen when the brother or sister was referred, or what is known of a
  family in another area
ask: Who asked about the other children when the first was referred? | Was this child born when the family
  was already known? | Does a chronology here begin with the child or with the family?
authority: Durham guidance, whole childhood and multi-agency chronology; two referrals in 60 months are this
  program's reading
pair: which_referral, referrals_by_family, involvement_by_age, first_steps_of_childhood
parameters: window_months = 60, referrals = 2
sensitivity: window_months = 24, 36; referrals = 1, 3
needs: referrals, children.family_id
better_with: referrals.closure_date, children.birth_month
history: window_months
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with linked as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.family_id,
        episodes.referral_date,
        episodes.is_within_records,
        episodes.history_from,
        episodes.previous_referral_date,
        lag(episodes.referral_date, $referrals::integer - 1) over (
            partition by episodes.child_id
            order by episodes.referral_date
        ) as run_start
    from episodes
    inner join children on children.child_id = episodes.child_id
    where children.family_id is not null
),

-- A child's own runs begin at the child's first referral or later: those before it are of brothers and sisters.
looked_back as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        previous_referral_date,
        max(run_start) over (
            partition by family_id
            order by cast(referral_date - date '1990-01-01' as integer)
            range between unbounded preceding and 1 preceding
        ) as last_run_start
    from linked
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case
        when history_from > referral_date - $window_months::integer * interval '1 month' then null
        else coalesce(referral_date <= last_run_start + $window_months::integer * interval '1 month', false)
    end as is_met
from looked_back
where is_within_records and previous_referral_date is null
