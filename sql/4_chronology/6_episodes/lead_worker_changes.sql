/*
One row a recorded change of the lead worker while a case was open, the first allocation included. Workers are not
known, only that one came after another.
episode_id: of the referral that is named, else of the child's latest episode begun by then. Records from before
that referral or after the closure have no row.
is_first: the case got its first worker, so nothing changed. Only the earliest record of a case, or one that says
so, can be that; null where the earliest does not say. Of several of one day a first allocation is the earliest, and
one that does not say the last.
held_days: how long the worker before had held the case; for the earliest, since the referral.
*/
with merged as (
    select referral_id, episode_id from referral_roles where role <> 'kept'
),

latest as (
    select
        worker_changes.worker_change_id,
        max(cleaned_referrals.referral_date) as referral_date
    from worker_changes
    inner join cleaned_referrals
        on cleaned_referrals.child_id = worker_changes.child_id
        and cleaned_referrals.referral_date <= worker_changes.change_date
    where worker_changes.referral_id is null
    group by worker_changes.worker_change_id
),

named as (
    select
        worker_changes.worker_change_id,
        worker_changes.child_id,
        worker_changes.change_date,
        worker_changes.is_first,
        coalesce(merged.episode_id, worker_changes.referral_id) as episode_id,
        latest.referral_date
    from worker_changes
    left join merged on merged.referral_id = worker_changes.referral_id
    left join latest on latest.worker_change_id = worker_changes.worker_change_id
),

placed as (
    select
        named.worker_change_id,
        named.change_date,
        named.is_first,
        cleaned_referrals.episode_id,
        cleaned_referrals.child_id,
        cleaned_referrals.referral_date,
        cleaned_referrals.open_until
    from named
    inner join cleaned_referrals
        on cleaned_referrals.episode_id = named.episode_id
        and cleaned_referrals.child_id = named.child_id
    union all
    select
        named.worker_change_id,
        named.change_date,
        named.is_first,
        cleaned_referrals.episode_id,
        cleaned_referrals.child_id,
        cleaned_referrals.referral_date,
        cleaned_referrals.open_until
    from named
    inner join cleaned_referrals
        on cleaned_referrals.child_id = named.child_id
        and cleaned_referrals.referral_date = named.referral_date
),

ordered as (
    select
        worker_change_id,
        episode_id,
        child_id,
        referral_date,
        change_date,
        is_first,
        lag(change_date) over (
            partition by episode_id
            order by
                change_date,
                case when is_first then 1 when not is_first then 2 else 3 end,
                worker_change_id
        ) as earlier_date
    from placed
    where change_date >= referral_date and change_date <= open_until
)

select
    worker_change_id,
    episode_id,
    child_id,
    change_date,
    case
        when is_first then true
        when earlier_date is not null then false
        else is_first
    end as is_first,
    cast(change_date - coalesce(earlier_date, referral_date) as integer) as held_days
from ordered
