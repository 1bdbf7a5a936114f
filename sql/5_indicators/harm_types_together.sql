/*
id: CH-33
title: Types of harm recorded over childhood so far
question: Of the children assessed in the year, which types of harm have been recorded for each over childhood
  so far, alone or together?
unit: child
counts: every child with an assessment completed in the year, once in each year
met: which of six types have been recorded by the last assessment of the year - as a factor of any of the
  child's completed assessments, or as the initial category of a child protection plan. Domestic abuse counts
  whoever it was against (3A, 3B, 3C), physical and sexual abuse whoever did it (18, 19). Exploitation is child
  sexual or criminal exploitation, trafficking or gangs (11A, 24A, 12A, 13A).
unknown: the last assessment of the year was completed on a day for which factors are not held; or it, or one
  before it, has no factor recorded, not even that there were none
form: combination
lens: type
seed: S10
caption: A type nobody asked about is missing. A longer record holds more types, so that combinations grow by
  themselves in the first years of the records. Types recorded years apart stand together here; they need not
  have happened together. A plan for "multiple" categories does not say which.
cannot_say: how often or how severely any of it happened, who did it, or what was recorded elsewhere
ask: When one type of harm is known, how do we ask about the others? | Which combinations do our services see
  apart that the child lives together? | Which types are rarely recorded here, and is that because they are
  rare?
authority: Durham guidance, physical, sexual, emotional and psychological harm; Norfolk practice resource;
  DfE Children in need census, items N00181 and N00113. For comparison only - 39.4 % of Australians report two
  or more types over childhood (Higgins et al. 2023, Medical Journal of Australia)
pair: harm_types_in_order, harm_inside_or_outside_family, referral_rate, span_of_concern
parameters: none
sensitivity: none
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: cp_plans.initial_category
history: none
breaks: factor_24a
periods: year
breakdowns: age_band
categories: neglect: neglect | emotional_abuse: emotional abuse | physical_abuse: physical abuse |
  sexual_abuse: sexual abuse | domestic_abuse: domestic abuse | exploitation: exploitation
*/
with flags as (
    select
        completed_assessments.assessment_id,
        completed_assessments.child_id,
        completed_assessments.episode_id,
        completed_assessments.authorised_date,
        completed_assessments.is_held and completed_assessments.is_known_so_far as is_known,
        max(case when harm_types.harm = 'neglect' then 'neglect' end) as neglect,
        max(case when harm_types.harm = 'emotional_abuse' then 'emotional_abuse' end) as emotional_abuse,
        max(case when harm_types.harm = 'physical_abuse' then 'physical_abuse' end) as physical_abuse,
        max(case when harm_types.harm = 'sexual_abuse' then 'sexual_abuse' end) as sexual_abuse,
        max(case when harm_types.harm = 'domestic_abuse' then 'domestic_abuse' end) as domestic_abuse,
        max(case when harm_types.harm = 'exploitation' then 'exploitation' end) as exploitation
    from completed_assessments
    left join harm_types
        on harm_types.child_id = completed_assessments.child_id
        and harm_types.first_date <= completed_assessments.authorised_date
    where completed_assessments.is_last_in_year
    group by
        completed_assessments.assessment_id,
        completed_assessments.child_id,
        completed_assessments.episode_id,
        completed_assessments.authorised_date,
        completed_assessments.is_held,
        completed_assessments.is_known_so_far
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    authorised_date as counted_on,
    case
        when not is_known then null
        else coalesce(
            nullif(
                concat_ws(
                    '+',
                    neglect,
                    emotional_abuse,
                    physical_abuse,
                    sexual_abuse,
                    domestic_abuse,
                    exploitation
                ), ''
            ), 'none'
        )
    end as part
from flags
