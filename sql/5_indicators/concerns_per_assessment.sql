/*
id: CH-28
title: Different concerns at one assessment
question: Of the assessments completed, how many recorded one kind of concern, how many two, three or more?
unit: assessment
counts: every assessment completed while the records are complete, unless the assessor recorded only that
  no factors were identified (21)
met: how many different groups of factors were recorded (1 to 24, without the letter that says whose a
  factor is)
unknown: no factor is recorded, not even that there were none; or the assessment was completed on a day for
  which factors are not held
form: distribution
lens: type
seed: S10, S20
caption: It counts what the assessor ticked. Three kinds of concern are not three times the harm of one, and
  two children with the same number may have nothing else in common. Ticking habits changed when the codes
  for abuse were divided in 2020-21.
cannot_say: how serious any of the concerns was, how long it had lasted, or what nobody asked about
ask: When many kinds of concern come together, who holds the whole picture? | Are concerns that other
  agencies brought found again in the assessment? | What is described in words and never ticked?
authority: DfE Children in need census, factors identified at the end of assessment (item N00181); Norfolk
  practice resource, quantity of harms
pair: concerns_over_childhood
parameters: none
sensitivity: none
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: none
history: none
breaks: factors_18_19, factor_24a
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: 1: one | 2: two | 3: three | 4: four | 5: five | 6+: six or more
number_title: mean number of different kinds of concern at an assessment
*/
select
    assessment_id as unit_id,
    child_id,
    episode_id,
    authorised_date as counted_on,
    case when is_held then cast(bit_count(group_set) as integer) end as value
from completed_assessments
where coalesce(group_set, 1) <> 0
