/*
One row a recorded referral of every child of whom any two rows make one episode: the episode it
belongs to, and its role in it. kept: it starts the episode and gives it its id. same_day: another
record of the same day. new_information: it came while the case was open, so it is not a referral.
Every other recorded referral is kept.
*/
with kept as (
    select child_id, episode_number, referral_id as episode_id, referral_date
    from merged_rows
    where is_kept
)

select
    merged_rows.referral_id,
    kept.episode_id,
    merged_rows.child_id,
    merged_rows.referral_date,
    case
        when merged_rows.is_kept then 'kept'
        when merged_rows.referral_date = kept.referral_date then 'same_day'
        else 'new_information'
    end as role
from merged_rows
inner join kept
    on kept.child_id = merged_rows.child_id
    and kept.episode_number = merged_rows.episode_number
