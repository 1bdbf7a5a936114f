/*
One row a stretch of days, first_day to last_day, on which a child was known here and the day began with
no case open: what a rate of referrals is counted over. The day of a referral ends a stretch; the day of
a closure belongs to the case. Stretches are cut at the birthdays that open another age band.

episode_id: the referral that ends the stretch. One that came on the very day of a closure ends a stretch
of no days: first_day is then the day after last_day.
is_known: false where the case before closed on a day not recorded, so that the stretch may have begun
earlier or later; and for a child whose date of birth is not held, or who was last held as expected: it
cannot be told when the years of childhood began and end, and there is no age_band.
*/
with lives as (
    select
        child_id,
        known_from,
        case when exit_reason = '18th birthday' then exit_date - 1 else exit_date end as last_day,
        case when not is_expected then birth_date end as birth_date
    from observations
),

last_referrals as (
    select child_id, open_until, closure_state from cleaned_referrals where next_referral_date is null
),

stretches as (
    select
        lives.child_id,
        lives.birth_date,
        greatest(lives.known_from, coalesce(cleaned_referrals.previous_open_until + 1, lives.known_from))
            as first_day,
        least(cleaned_referrals.referral_date, lives.last_day) as last_day,
        case
            when cleaned_referrals.referral_date between lives.known_from and lives.last_day
                then cleaned_referrals.episode_id
        end as episode_id,
        cleaned_referrals.previous_referral_date is null
            or cleaned_referrals.previous_closure_date is not null as is_known
    from cleaned_referrals
    inner join lives on lives.child_id = cleaned_referrals.child_id
    union all
    select
        lives.child_id,
        lives.birth_date,
        greatest(lives.known_from, coalesce(last_referrals.open_until + 1, lives.known_from)),
        lives.last_day,
        null,
        coalesce(last_referrals.closure_state <> 'unknown', true)
    from lives
    left join last_referrals on last_referrals.child_id = lives.child_id
),

bands as (
    select 'under_1' as age_band, 0 as from_years, 1 as to_years
    union all
    select '1_to_4', 1, 5
    union all
    select '5_to_9', 5, 10
    union all
    select '10_to_15', 10, 16
    union all
    select '16_and_over', 16, 18
),

cut as (
    select
        stretches.child_id,
        greatest(
            stretches.first_day,
            cast(stretches.birth_date + bands.from_years * interval '1 year' as date)
        ) as first_day,
        least(
            stretches.last_day,
            cast(stretches.birth_date + bands.to_years * interval '1 year' as date) - 1
        ) as last_day,
        stretches.last_day as end_day,
        stretches.episode_id,
        bands.age_band,
        stretches.is_known
    from stretches
    cross join bands
    where stretches.birth_date is not null
        and stretches.last_day >= stretches.birth_date + bands.from_years * interval '1 year'
    union all
    select child_id, first_day, last_day, last_day, episode_id, null, false
    from stretches
    where birth_date is null
)

select
    child_id,
    first_day,
    last_day,
    case when last_day = end_day then episode_id end as episode_id,
    age_band,
    is_known
from cut
where first_day <= last_day
    or (last_day = end_day and first_day = last_day + 1 and episode_id is not null)
