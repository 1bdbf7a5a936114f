/*
One row: from when and to when it can be told that a child had none of these steps.
section_47: section 47 enquiries, initial conferences, child protection plans, and care where care is supplied
at all. cp_plan: child protection plans, and care likewise. Null where one of the others is not supplied.
*/
select
    case
        when section_47_enquiries_from is not null
            and initial_conferences_from is not null
            and cp_plans_from is not null
            then greatest(
                section_47_enquiries_from,
                initial_conferences_from,
                cp_plans_from,
                coalesce(care_episodes_from, cp_plans_from)
            )
    end as section_47_from,
    case
        when section_47_enquiries_from is not null
            and initial_conferences_from is not null
            and cp_plans_from is not null
            then least(
                section_47_enquiries_to,
                initial_conferences_to,
                cp_plans_to,
                coalesce(care_episodes_to, cp_plans_to)
            )
    end as section_47_to,
    case
        when cp_plans_from is not null
            then greatest(cp_plans_from, coalesce(care_episodes_from, cp_plans_from))
    end as cp_plan_from,
    case
        when cp_plans_from is not null then least(cp_plans_to, coalesce(care_episodes_to, cp_plans_to))
    end as cp_plan_to
from holdings
