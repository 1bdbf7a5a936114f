/*
id: CH-37
title: Developmental periods with a referral
question: When a child is referred, in how many periods of the child's development has that happened by now?
unit: child
counts: every child with a referral received while the records are complete, once a year, at the last
  referral of the year; the child was 18 months or older and not yet 18
met: in how many of the periods of life so far, this one included, a referral came: before 18 months (and
  before birth), to 3 years, to 6, to 12 and to 18
unknown: the records do not reach back to the child's birth, or the child arrived after it, or the date of
  birth is not known: an earlier period may have held one
form: distribution
lens: duration
seed: S13, S14, S20
caption: Only children whose whole life lies within the records can be judged. As these lengthen, older children
  come to be judged, who have lived through more periods: follow one age band over time. Referrals are requests
  for a service; a period without one may have been a hard one too. It describes cohorts and is no measure of
  harm to a child.
cannot_say: what happened in a period, or how it bears on the child today
ask: What did we learn in the earlier period, and does this referral build on it? | At which age could we have
  stayed longer? | Which services see a child in the years in which nobody refers?
authority: Graham and others 2010, Journal of Family Violence (387 children, USA): counting developmental
  periods went with later peer relations more closely than the time from first to last report
pair: consecutive_periods, span_of_concern, distress_after_parental_concern
parameters: none
sensitivity: none
needs: referrals, children.birth_month
better_with: none
history: none
breaks: none
periods: year
breakdowns: source_group, age_band, primary_need, area, team
categories: 1: in one period | 2: in two | 3+: in three or more
*/
select
    referral_periods.child_id as unit_id,
    referral_periods.child_id,
    referral_periods.episode_id,
    referral_periods.referral_date as counted_on,
    case when referral_periods.is_life_held then referral_periods.periods_with_referral end as value
from referral_periods
inner join observations on observations.child_id = referral_periods.child_id
where referral_periods.is_last_of_year
    and referral_periods.referral_date >= observations.record_start
    and coalesce(referral_periods.referral_date >= observations.birth_date + interval '18 months', true)
