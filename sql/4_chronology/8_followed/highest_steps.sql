/*
One row an episode: the highest step it reached, in the words of the pathways, and the highest step of the
child's next episode. A section 47 enquiry and a conference are one step here. Null where the level of
decisions is, and where assessments or one of the tables with higher steps were not yet held on the day of
the referral.
*/
with steps as (
    select
        decisions.episode_id,
        decisions.child_id,
        decisions.referral_date,
        case
            when not decisions.is_assessment_held then null
            when coalesce(steps_held.section_47_from > decisions.referral_date, true) then null
            when decisions.level = 1 then 'nfa'
            when decisions.level = 2 then 'assessed'
            when decisions.level = 3 then 'in_need'
            when decisions.level in (4, 5) then 'section_47'
            when decisions.level = 6 then 'protection_plan'
            when decisions.level = 7 then 'care'
        end as step
    from decisions
    cross join steps_held
)

select
    episode_id,
    child_id,
    step,
    lead(step) over (partition by child_id order by referral_date) as next_step
from steps
