/*
One row an episode: the highest step it reached, in the words of the pathways, and the highest step of the
child's next episode. A section 47 enquiry and a conference are one step here. Null where the level of
decisions is.
*/
with steps as (
    select
        episode_id,
        child_id,
        referral_date,
        case level
            when 1 then 'nfa'
            when 2 then 'assessed'
            when 3 then 'in_need'
            when 4 then 'section_47'
            when 5 then 'section_47'
            when 6 then 'protection_plan'
            when 7 then 'care'
        end as step
    from decisions
)

select
    episode_id,
    child_id,
    step,
    lead(step) over (partition by child_id order by referral_date) as next_step
from steps
