/*
id: CH-33b
title: In which order types of harm were recorded
question: Of the children assessed in the year, which type of harm was recorded first, and which was added next?
unit: child
counts: every child with an assessment completed in the year, once in each year
met: the type of harm that was recorded first by the last assessment of the year, and the one recorded on the
  next day that added a type. Recorded means as a factor of a completed assessment, or as the initial category
  of a child protection plan; domestic abuse whoever it was against (3A, 3B, 3C), physical and sexual abuse
  whoever did it (18, 19). Types that were first recorded on one day are "several".
unknown: the last assessment of the year was completed on a day for which factors are not held; or it, or one
  before it, has no factor recorded, not even that there were none
form: pathway
lens: type
seed: S10, S14
caption: The order is the order of recording, and not that in which things happened to the child. For a child
  who was known before the records begin, or elsewhere, the first type here need not be the first there was. One
  type does not lead to another because it was recorded before it.
cannot_say: when any of it began, or what a type nobody asked about would have added
ask: What did we come to know late that was there early? | After the first type, who asks about the others? |
  Does the first type recorded decide which service the child meets?
authority: Norfolk practice resource, multiple types of harm; DfE Children in need census, items N00181 and
  N00113
pair: harm_types_together
parameters: none
sensitivity: none
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: cp_plans.initial_category
history: none
breaks: factor_24a
periods: year
breakdowns: none
categories: none: no type of harm | neglect: first neglect | neglect>emotional_abuse: first neglect, then
  emotional abuse | neglect>physical_abuse: first neglect, then physical abuse | neglect>sexual_abuse: first
  neglect, then sexual abuse | neglect>domestic_abuse: first neglect, then domestic abuse |
  neglect>exploitation: first neglect, then exploitation | neglect>several: first neglect, then several more
  at once | emotional_abuse: first emotional abuse | emotional_abuse>neglect: first emotional abuse, then
  neglect | emotional_abuse>physical_abuse: first emotional abuse, then physical abuse |
  emotional_abuse>sexual_abuse: first emotional abuse, then sexual abuse | emotional_abuse>domestic_abuse:
  first emotional abuse, then domestic abuse | emotional_abuse>exploitation: first emotional abuse, then
  exploitation | emotional_abuse>several: first emotional abuse, then several more at once | physical_abuse:
  first physical abuse | physical_abuse>neglect: first physical abuse, then neglect |
  physical_abuse>emotional_abuse: first physical abuse, then emotional abuse | physical_abuse>sexual_abuse:
  first physical abuse, then sexual abuse | physical_abuse>domestic_abuse: first physical abuse, then
  domestic abuse | physical_abuse>exploitation: first physical abuse, then exploitation |
  physical_abuse>several: first physical abuse, then several more at once | sexual_abuse: first sexual abuse
  | sexual_abuse>neglect: first sexual abuse, then neglect | sexual_abuse>emotional_abuse: first sexual
  abuse, then emotional abuse | sexual_abuse>physical_abuse: first sexual abuse, then physical abuse |
  sexual_abuse>domestic_abuse: first sexual abuse, then domestic abuse | sexual_abuse>exploitation: first
  sexual abuse, then exploitation | sexual_abuse>several: first sexual abuse, then several more at once |
  domestic_abuse: first domestic abuse | domestic_abuse>neglect: first domestic abuse, then neglect |
  domestic_abuse>emotional_abuse: first domestic abuse, then emotional abuse | domestic_abuse>physical_abuse:
  first domestic abuse, then physical abuse | domestic_abuse>sexual_abuse: first domestic abuse, then sexual
  abuse | domestic_abuse>exploitation: first domestic abuse, then exploitation | domestic_abuse>several:
  first domestic abuse, then several more at once | exploitation: first exploitation | exploitation>neglect:
  first exploitation, then neglect | exploitation>emotional_abuse: first exploitation, then emotional abuse |
  exploitation>physical_abuse: first exploitation, then physical abuse | exploitation>sexual_abuse: first
  exploitation, then sexual abuse | exploitation>domestic_abuse: first exploitation, then domestic abuse |
  exploitation>several: first exploitation, then several more at once | several: first several types at once
  | several>neglect: first several types at once, then neglect | several>emotional_abuse: first several types
  at once, then emotional abuse | several>physical_abuse: first several types at once, then physical abuse |
  several>sexual_abuse: first several types at once, then sexual abuse | several>domestic_abuse: first
  several types at once, then domestic abuse | several>exploitation: first several types at once, then
  exploitation | several>several: first several types at once, then several more at once
*/
with days as (
    select
        child_id,
        first_date,
        case when count(*) = 1 then max(harm) else 'several' end as step,
        row_number() over (partition by child_id order by first_date) as place
    from harm_types
    group by child_id, first_date
),

steps as (
    select
        child_id,
        max(case when place = 1 then step end) as first_step,
        max(case when place = 1 then first_date end) as first_date,
        max(case when place = 2 then step end) as second_step,
        max(case when place = 2 then first_date end) as second_date
    from days
    where place <= 2
    group by child_id
)

select
    completed_assessments.child_id as unit_id,
    completed_assessments.child_id,
    completed_assessments.episode_id,
    completed_assessments.authorised_date as counted_on,
    case
        when not completed_assessments.is_held or not completed_assessments.is_known_so_far then null
        when steps.second_date <= completed_assessments.authorised_date
            then steps.first_step || '>' || steps.second_step
        when steps.first_date <= completed_assessments.authorised_date then steps.first_step
        else 'none'
    end as part
from completed_assessments
left join steps on steps.child_id = completed_assessments.child_id
where completed_assessments.is_last_in_year
