/*
One row a child and a type of harm ever recorded: from when. Recorded means a factor of a completed assessment,
on the day it was authorised, or the initial category of a child protection plan, on the day it began. The
category "multiple" says that there were several types and not which; the latest category has no day of its
own. Neither is read.
*/
with harms as (
    select concern as harm, bit_or(factor_bit) as bits
    from factor_codes
    where is_harm
    group by concern
),

recorded as (
    select
        completed_assessments.child_id,
        harms.harm,
        min(completed_assessments.authorised_date) as recorded_date
    from completed_assessments
    inner join harms on (completed_assessments.factor_set & harms.bits) <> 0
    group by completed_assessments.child_id, harms.harm
    union all
    select
        child_id,
        case initial_category
            when 'NEG' then 'neglect'
            when 'EMO' then 'emotional_abuse'
            when 'PHY' then 'physical_abuse'
            when 'SAB' then 'sexual_abuse'
        end as harm,
        start_date
    from cp_plans
    where start_date <= $extract_end::date
        and initial_category in ('NEG', 'EMO', 'PHY', 'SAB')
)

select child_id, harm, min(recorded_date) as first_date
from recorded
group by child_id, harm
