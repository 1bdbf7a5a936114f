/*
id: CH-46
title: Assessments that record the same again
question: Of the assessments completed at least six months after the one before, how many recorded exactly
  the same factors?
unit: pair of assessments
counts: every assessment completed at least 6 calendar months after the child's last one of an earlier day, the
  day six months on included. Pairs in which either recorded only that no factors were identified (21) do not
  count.
met: both recorded exactly the same factors. Physical and sexual abuse are compared without the letter that
  says who did it (18, 19), because their codes were divided in 2020-21.
unknown: the later one was completed on a day for which factors are not held; or one of the two has no
  factor recorded at all
form: share
lens: response
seed: S19, S21, S24
caption: Some families' circumstances do stay the same, so this is not expected to be zero. A very high share
  suggests that factors are carried over from the last assessment.
cannot_say: whether the words of the assessment moved on where the ticks did not
ask: When nothing changed on paper, what had been meant to change for the child? | Are factors filled in from
  the last assessment by the case system? | Whose new information would have changed the picture?
authority: Norfolk practice resource, further information will require reassessment; six months is this
  program's reading
pair: similarity_of_assessments, factors_no_longer_recorded, reassessed_on_new_information
parameters: gap_months = 6
sensitivity: gap_months = 3, 12
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: none
history: none
breaks: factor_24a
periods: quarter, year, all
breakdowns: age_band, primary_need, area, team
categories: none
*/
select
    assessment_id as unit_id,
    child_id,
    episode_id,
    authorised_date as counted_on,
    case when is_held then comparable_set = previous_comparable_set end as is_met
from completed_assessments
where previous_date + $gap_months::integer * interval '1 month' <= authorised_date
    and coalesce(comparable_set, 1) <> 0
    and coalesce(previous_comparable_set, 1) <> 0
