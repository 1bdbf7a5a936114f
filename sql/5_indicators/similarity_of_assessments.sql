/*
id: CH-46b
title: How alike successive assessments are
question: How much of what two successive assessments recorded was recorded by both?
unit: pair of assessments
counts: every assessment completed at least 6 calendar months after the child's last one of an earlier day, the
  day six months on included. Pairs in which either recorded only that no factors were identified (21) do not
  count.
met: of all factors that either of the two recorded, how many in a hundred both recorded (the Jaccard
  similarity, rounded down). Physical and sexual abuse are compared without the letter that says who did it (18, 19),
  because their codes were divided in 2020-21.
unknown: the later one was completed on a day for which factors are not held; or one of the two has no
  factor recorded at all
form: distribution
lens: response
seed: S19, S21, S24
caption: 0 means that nothing recorded before was recorded again, 100 that nothing changed. Neither end is
  good or bad: a new assessment may be about something else, and some families' circumstances do stay the
  same. Many at 100 suggests that factors are carried over from the last assessment.
cannot_say: whether a factor that is no longer recorded was resolved, or was only not asked about
ask: What do we expect to change between two assessments? | Who compares the new assessment with the last
  one? | Do assessments by one team look more alike than those by two?
authority: Jaccard 1912, Bulletin de la Société vaudoise des sciences naturelles 37, 547-579; Norfolk
  practice resource, further information will require reassessment
pair: unchanged_factors, factors_no_longer_recorded
parameters: gap_months = 6
sensitivity: gap_months = 3, 12
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: none
history: none
breaks: factor_24a
periods: quarter, year, all
breakdowns: age_band, primary_need, area, team
categories: 0-24: less than a quarter | 25-49: a quarter to less than half | 50-74: half to less than three
  quarters | 75-99: three quarters or more, not all | 100: exactly the same
number_title: mean similarity of two successive assessments, in per cent
*/
select
    assessment_id as unit_id,
    child_id,
    episode_id,
    authorised_date as counted_on,
    case
        when is_held then cast(
            floor(
                100.0 * bit_count(comparable_set & previous_comparable_set)
                / bit_count(comparable_set | previous_comparable_set)
            ) as integer
        )
    end as value
from completed_assessments
where previous_date + $gap_months::integer * interval '1 month' <= authorised_date
    and coalesce(comparable_set, 1) <> 0
    and coalesce(previous_comparable_set, 1) <> 0
