/*
One row a concern that was raised about a child under 18 while the child was known here: a contact, a
referral whatever was decided, news about a case already open, a section 47 enquiry begun (concern: which of
them). A table of these that was not supplied is no kind of concern here.

episode_id: the episode that a referral started; null for all else. is_last_of_year: no later referral of the
child, under 18 and still here, in the same year to 31 March; null for all that is no referral.
previous_date, next_date: of the child's concerns, one of the same day included, a referral before the rest.
first_date: the child's first concern held. birth_date: null while the child is only expected.
is_life_held: the child's whole life, and every kind of concern in it, is held.
year_of_life: whole years since birth, 0 before it. first_year: the first year of life, from birthday to
birthday, that is held from its first day. is_new_year: no earlier concern held came in the same year of life.
*/
with raised as (
    select
        child_id, 'referral' as concern, referral_date as concern_date, episode_id, next_referral_date
    from cleaned_referrals
    union all
    select child_id, 'news', referral_date, null, null
    from referral_roles
    where role = 'new_information'
    union all
    select child_id, 'section_47', start_date, null, null from activities where activity = 'section_47'
    union all
    select child_id, 'contact', contact_date, null, null from contacts
),

-- 32 a month and 384 a year: calendar years become a plain distance.
lives as (
    select
        child_id,
        exit_date,
        eighteenth_birthday,
        birth_date,
        observed_from,
        extract(year from birth_date) * 384
            + extract(month from birth_date) * 32
            + extract(day from birth_date) as birth_day,
        extract(year from observed_from) * 384
            + extract(month from observed_from) * 32
            + extract(day from observed_from) as observed_day
    from (
        select
            observations.child_id,
            observations.exit_date,
            observations.eighteenth_birthday,
            case when not observations.is_expected then observations.birth_date end as birth_date,
            greatest(
                observations.known_from,
                coalesce(holdings.contacts_from, observations.known_from),
                coalesce(holdings.section_47_enquiries_from, observations.known_from)
            ) as observed_from
        from observations
        cross join holdings
    ) as observed
),

aged as (
    select
        raised.child_id,
        raised.concern,
        raised.concern_date,
        raised.episode_id,
        case
            when raised.episode_id is not null
                then coalesce(
                    raised.next_referral_date > lives.exit_date
                    or coalesce(raised.next_referral_date >= lives.eighteenth_birthday, false)
                    or extract(year from raised.next_referral_date - interval '3 months')
                        > extract(year from raised.concern_date - interval '3 months'),
                    true
                )
        end as is_last_of_year,
        lives.birth_date,
        coalesce(lives.observed_from <= lives.birth_date, false) as is_life_held,
        cast(
            case
                when raised.concern_date < lives.birth_date then 0
                else floor(
                    (
                        extract(year from raised.concern_date) * 384
                        + extract(month from raised.concern_date) * 32
                        + extract(day from raised.concern_date)
                        - lives.birth_day
                    ) / 384.0
                )
            end as integer
        ) as year_of_life,
        cast(ceil((lives.observed_day - lives.birth_day) / 384.0) as integer) as first_year
    from raised
    inner join lives on lives.child_id = raised.child_id
    where raised.concern_date <= lives.exit_date
        and coalesce(raised.concern_date < lives.eighteenth_birthday, true)
)

select
    child_id,
    concern,
    concern_date,
    episode_id,
    is_last_of_year,
    birth_date,
    is_life_held,
    year_of_life,
    first_year,
    min(concern_date) over by_child as first_date,
    lag(concern_date) over by_child as previous_date,
    lead(concern_date) over by_child as next_date,
    coalesce(lag(year_of_life) over by_child < year_of_life, true) as is_new_year
from aged
window by_child as (partition by child_id order by concern_date, episode_id nulls last)
