/*
id: CH-44b
title: Concerns no longer recorded at the next assessment
question: Of the children for whom a concern was recorded at the last assessment but one, how many no longer
  had it recorded at the last?
unit: child
counts: every child with an assessment completed in the year and another on an earlier day, once in each
  year, for each kind of concern recorded at the last one of an earlier day. Kinds are those that can end
  within a childhood; disability, for one, is not among them.
met: the last assessment of the year does not record that kind of concern
unknown: the last assessment of the year has no factor recorded, not even that there were none, or was
  completed on a day for which factors are not held. Where the earlier one has none recorded, what could have
  ended is not known, and the child is not counted.
form: groups
lens: response
seed: S16, S24
caption: A concern that is no longer ticked may have been resolved, or the next assessment was about something
  else. Silence is not proof of safety. National data have no field for strengths; this is the nearest trace of
  things getting better.
cannot_say: what ended the concern, or whether the child would say that it has ended
ask: When a concern is no longer recorded, what has changed for the child and how do we know? | Who stepped in,
  and would they again? | Which concerns seem never to go away, and is that so in families' own accounts?
authority: Durham guidance, safety that reduces or mitigates the harm; DfE Children in need census, factors
  identified at the end of assessment (item N00181)
pair: unchanged_factors, parental_factor_persists, no_concern_after_planned_closure
parameters: none
sensitivity: none
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: none
history: none
breaks: factor_24a
periods: year
breakdowns: age_band, area
categories: domestic_abuse: domestic abuse | parental_mental_health: a parent's mental health |
  parental_alcohol: a parent's alcohol misuse | parental_drugs: a parent's drug misuse | neglect: neglect |
  emotional_abuse: emotional abuse | physical_abuse: physical abuse | sexual_abuse: sexual abuse |
  exploitation: exploitation, trafficking or gangs | going_missing: going missing |
  childs_mental_health: the child's mental health | self_harm: self-harm |
  childs_alcohol_or_drugs: the child's alcohol or drug misuse
*/
with concerns as (
    select concern, bit_or(comparable_bit) as bits
    from factor_codes
    where concern is not null
    group by concern
)

select
    completed_assessments.child_id as unit_id,
    completed_assessments.child_id,
    completed_assessments.episode_id,
    completed_assessments.authorised_date as counted_on,
    case
        when completed_assessments.is_held then (completed_assessments.comparable_set & concerns.bits) = 0
    end as is_met,
    concerns.concern as part
from completed_assessments
inner join concerns on (completed_assessments.previous_comparable_set & concerns.bits) <> 0
where completed_assessments.is_last_in_year
