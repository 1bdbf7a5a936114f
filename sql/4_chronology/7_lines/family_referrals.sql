/*
One row a family and day on which any of its children was referred: brothers and sisters referred on one
day are one referral of the family. child_id and episode_id are those of the lowest child id of that day.
is_linked: the family is recorded. Where it is not, the child stands here alone as a family of its own,
and nothing is known of brothers and sisters.
*/
with placed as (
    select
        episodes.family_id,
        episodes.child_id,
        episodes.episode_id,
        episodes.referral_date,
        episodes.is_within_records,
        episodes.history_from,
        row_number() over (
            partition by episodes.family_id, episodes.referral_date
            order by episodes.child_id
        ) as place
    from episodes
)

select
    placed.family_id,
    placed.referral_date,
    placed.child_id,
    placed.episode_id,
    placed.is_within_records,
    placed.history_from,
    children.family_id is not null as is_linked
from placed
left join children on children.child_id = placed.child_id
where placed.place = 1
