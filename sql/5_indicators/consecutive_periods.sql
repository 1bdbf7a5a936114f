/*
id: CH-37b
title: Developmental periods in a row
question: When a child is referred, through how many periods of development in a row have referrals gone on?
unit: child
counts: every child with a referral received while the records are complete, once a year, at the last
  referral of the year; the child was 18 months or older and not yet 18
met: the longest run of periods of life so far, this one included, in each of which a referral came: before 18
  months (and before birth), to 3 years, to 6, to 12 and to 18
unknown: the records do not reach back to the child's birth, or the child arrived after it, or the date of
  birth is not known: an earlier period may have held one
form: distribution
lens: duration
seed: S13, S14
caption: The longest run need not reach to the present. Periods are of unequal length, and one referral is
  enough for each: a run of two may be two referrals a week apart, on either side of a birthday. Only children
  whose whole life lies within the records can be judged; follow one age band over time.
cannot_say: whether what was wrong went on between two referrals
ask: Which runs were broken, and what had been offered? | What do we know about a child who is referred in
  every period? | Who holds the thread from one period to the next, when services change with age?
authority: English and others 2005, continuity of maltreatment over developmental periods; Jaffee and
  Maikovich-Fong 2011
pair: developmental_periods, length_of_concern
parameters: none
sensitivity: none
needs: referrals, children.birth_month
better_with: none
history: none
breaks: none
periods: year
breakdowns: source_group, age_band, primary_need, area, team
categories: 1: no two in a row | 2: two in a row | 3+: three or more in a row
*/
select
    referral_periods.child_id as unit_id,
    referral_periods.child_id,
    referral_periods.episode_id,
    referral_periods.referral_date as counted_on,
    case when referral_periods.is_life_held then referral_periods.longest_run end as value
from referral_periods
inner join observations on observations.child_id = referral_periods.child_id
where referral_periods.is_last_of_year
    and referral_periods.referral_date >= observations.record_start
    and coalesce(referral_periods.referral_date >= observations.birth_date + interval '18 months', true)
