/*
One row a visit: its case, and whether the child was seen alone.
episode_id: null where the child has no case that the visit could belong to; visits of one day belong to one.
is_seen_alone: as recorded. A blank is not known, unless the child was not seen at all.
*/
with placed as (
    select child_id, start_date, min(episode_id) as episode_id
    from activities
    where activity = 'visit'
    group by child_id, start_date
)

select
    visits.visit_id,
    visits.child_id,
    cleaned_referrals.episode_id,
    visits.visit_date,
    coalesce(visits.is_seen_alone, case when not visits.is_seen then false end) as is_seen_alone
from visits
inner join observations on observations.child_id = visits.child_id
left join placed
    on placed.child_id = visits.child_id
    and placed.start_date = visits.visit_date
left join cleaned_referrals
    on cleaned_referrals.episode_id = placed.episode_id
    and cleaned_referrals.child_id = visits.child_id
