/*
id: CH-36
title: Span of concern over childhood
question: When a child is referred, over how much of the child's life so far have concerns been raised?
unit: child
counts: every child with a referral received while the records are complete, once a year, at the last
  referral of the year; the child was born by then and not yet 18
met: the days from the first concern held to this referral, of every hundred days of the child's life so
  far. A concern is a contact, a referral whatever was decided, news about an open case, or a section 47
  enquiry; one from before the birth counts from the birth.
unknown: the records, or those of contacts or section 47 enquiries, do not reach back to the child's birth,
  or the child arrived after it, or the date of birth is not known: there may be an earlier concern
form: distribution
lens: duration
seed: S13, S14
caption: Only children whose whole life lies within the records can be judged; eight years of records judge
  children under eight. As they lengthen, older children come to be judged: follow one age band over time. The
  span is from the first to the latest concern, not the time for which anything was wrong: between two concerns
  there may be years of quiet. Without contacts it begins with the first referral.
cannot_say: what happened to the child between two concerns, or before anybody spoke of one
ask: How early in these lives had somebody been worried? | What did we offer at the first concern? | Does
  whoever opens the case today see all of it?
authority: Norfolk practice resource and Durham guidance, duration and the whole childhood; English and others
  2005, extent of maltreatment over time
pair: childhood_years_with_concern, developmental_periods, parental_factor_persists
parameters: none
sensitivity: none
needs: referrals, children.birth_month
better_with: contacts, section_47_enquiries
history: none
breaks: none
periods: year
breakdowns: source_group, age_band, primary_need, area, team
categories: 0: first concern | 1-24: less than a quarter of life | 25-49: a quarter to a half |
  50-74: a half to three quarters | 75+: three quarters or more
number_title: mean per cent of life so far between the first concern and this referral
*/
select
    concerns.child_id as unit_id,
    concerns.child_id,
    concerns.episode_id,
    concerns.concern_date as counted_on,
    case
        when not concerns.is_life_held then null
        when concerns.first_date = concerns.concern_date then 0
        else cast(
            greatest(
                round(
                    100.0 * (concerns.concern_date - greatest(concerns.first_date, concerns.birth_date))
                    / (concerns.concern_date - concerns.birth_date)
                ),
                1
            ) as integer
        )
    end as value
from concerns
inner join observations on observations.child_id = concerns.child_id
where concerns.is_last_of_year
    and concerns.concern_date >= observations.record_start
    and coalesce(concerns.concern_date > observations.birth_date, true)
