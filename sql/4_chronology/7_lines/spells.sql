/*
One row a spell: the child's episodes joined across gaps of at most spell_gap_days between the end
of one and the next referral. end_date is null while the last case is open, and where its closure is
unknown (closure_state).
*/
with edges as (
    select
        cleaned_referrals.child_id,
        cleaned_referrals.episode_number,
        cleaned_referrals.referral_date,
        cleaned_referrals.closure_date,
        cleaned_referrals.closure_state,
        coalesce(
            cleaned_referrals.referral_date - cleaned_referrals.previous_open_until
                > chronology_settings.spell_gap_days,
            true
        ) as is_first,
        coalesce(
            cleaned_referrals.next_referral_date - cleaned_referrals.open_until
                > chronology_settings.spell_gap_days,
            true
        ) as is_last
    from cleaned_referrals
    cross join chronology_settings
),

-- Between them, a spell's first and last episode are neighbours once those inside it are left out.
paired as (
    select
        child_id,
        is_first,
        referral_date,
        lead(closure_date) over by_child as end_date,
        lead(closure_state) over by_child as closure_state,
        lead(episode_number) over by_child - episode_number + 1 as episodes
    from edges
    where is_first <> is_last
    window by_child as (partition by child_id order by referral_date)
)

select
    child_id,
    referral_date as start_date,
    closure_date as end_date,
    closure_state,
    1 as episodes
from edges
where is_first and is_last
union all
select child_id, referral_date, end_date, closure_state, cast(episodes as integer)
from paired
where is_first
