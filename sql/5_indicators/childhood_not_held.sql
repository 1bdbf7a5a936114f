/*
id: CH-48
title: Childhood before our records
question: When a child is referred, how much of the child's life so far lies before anything we hold?
unit: child
counts: every child with a referral received while the records are complete, once a year, at the last
  referral of the year
met: of every hundred days of life up to that referral, those before the day from which these records can
  speak of the child: the latest of birth, the beginning of the records, and the day the child arrived here
unknown: the date of birth is not known
form: distribution
lens: duration
seed: S17
caption: This is a gap in what we hold, not in what happened. Most of it is where the records begin, and it
  shrinks as they lengthen; the rest are children who came from elsewhere. A move that nobody recorded counts
  as a life lived here. Every figure that looks far back inherits this gap.
cannot_say: what other authorities know, or held, about these children
ask: Whom do we ask for the years we do not hold? | How long does it take until an answer comes? | Do we write
  down that a history is unknown, rather than leave it blank?
authority: Durham guidance, moved from another area, and we don't hold their history on our records; Emmott and
  others 2019, identifiers of children change on a move
pair: arrived_without_history, which_referral
parameters: none
sensitivity: none
needs: referrals, children.birth_month
better_with: children.arrived_date, initial_conferences, cp_plans
history: none
breaks: none
periods: year
breakdowns: source_group, age_band, primary_need, area, team
categories: 0: none of it | 1-24: less than a quarter | 25-49: a quarter to a half |
  50-74: a half to three quarters | 75+: three quarters or more
number_title: mean per cent of life so far that lies before these records
*/
with referred as (
    select
        episodes.child_id,
        episodes.episode_id,
        episodes.referral_date,
        observations.is_expected,
        observations.birth_date,
        least(observations.known_from, episodes.referral_date) as known_from
    from episodes
    inner join observations on observations.child_id = episodes.child_id
    where episodes.is_within_records
        and coalesce(
            episodes.next_referral_date > observations.extract_end
            or extract(year from episodes.next_referral_date - interval '3 months')
                > extract(year from episodes.referral_date - interval '3 months'),
            true
        )
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case
        when birth_date is null then null
        when referral_date <= birth_date or known_from <= birth_date then 0
        when is_expected then null
        else cast(
            greatest(round(100.0 * (known_from - birth_date) / (referral_date - birth_date)), 1) as integer
        )
    end as value
from referred
