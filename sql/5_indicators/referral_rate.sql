/*
id: CH-32
title: Referrals for every year a child is known
question: How often are children referred, for every year that they are known here and no case is open?
unit: child
counts: every child whom the records name, from the latest of birth, the start of the records and arrival to
  the 18th birthday, death, leaving for good or the end of the records; by the child's age
met: referrals, against the days that began with no case open. The day of a referral counts, the days after it
  to the closure do not
unknown: the days since a case that closed on a day not recorded, to the next referral, with that referral; and
  every day of a child whose date of birth is not held
form: rate
lens: frequency
seed: S9
caption: For every year known to this area, of children whom these records name at all: not a rate of all
  children who live here, and no measure of harm. It counts the years before a first referral, when the
  child may have lived elsewhere, and no child who was never referred or heard of.
cannot_say: how often something happened to a child, or how many children were never referred
ask: At which age do referrals come most often, and what is offered at that age? | Did the rate change when
  the front door did? | Who sees children of the age at which referrals are rarest?
authority: Norfolk practice resource, frequency; several referrals of a child are not independent (UKHSA)
pair: which_referral, contact_rate, span_of_concern, developmental_periods
parameters: none
sensitivity: none
needs: referrals.closure_date, children.birth_month
better_with: referrals.is_nfa, children.death_date, children.arrived_date
history: none
breaks: none
periods: year, all
breakdowns: none
categories: under_1: under 1 | 1_to_4: 1 to 4 | 5_to_9: 5 to 9 | 10_to_15: 10 to 15 | 16_and_over: 16 and 17
number_title: referrals for every 100 years of childhood known with no case open
rate_per: 100
*/
with years as (
    select
        day as year_start,
        cast(day + interval '1 year' as date) - 1 as year_end
    from working_days
    where extract(month from day) = 4 and extract(day from day) = 1
),

spans as (
    select min(record_start) as record_start, max(extract_end) as extract_end from observations
),

held as (
    select years.year_start, years.year_end
    from years
    cross join spans
    where years.year_end >= spans.record_start and years.year_start <= spans.extract_end
)

select
    quiet_times.child_id as unit_id,
    quiet_times.child_id,
    case when quiet_times.last_day <= held.year_end then quiet_times.episode_id end as episode_id,
    least(quiet_times.last_day, held.year_end) as counted_on,
    case
        when not quiet_times.is_known then null
        when quiet_times.episode_id is not null and quiet_times.last_day <= held.year_end then 1
        else 0
    end as events,
    case
        when quiet_times.is_known
            then cast(
                least(quiet_times.last_day, held.year_end)
                - greatest(quiet_times.first_day, held.year_start) + 1 as integer
            )
        else 0
    end as exposure_days,
    quiet_times.age_band as part
from quiet_times
cross join held
where quiet_times.last_day >= held.year_start
    and least(quiet_times.first_day, quiet_times.last_day) <= held.year_end
