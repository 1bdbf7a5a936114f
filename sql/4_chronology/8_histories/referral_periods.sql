/*
One row a referral of a child under 18: in which developmental period it came, and in how many of them the
child had been referred by then. is_last_of_year: see concerns.

period: 1 before 18 months, the time before birth included; 2 before 3 years; 3 before 6; 4 before 12; 5
before 18. Null where the date of birth is not known.
is_life_held: referrals are held since the birth, so that a period without one is a period without one.
periods_with_referral: how many periods up to this one held a referral. longest_run: the most of these that
did so without one between that did not.
*/
with placed as (
    select
        concerns.child_id,
        concerns.episode_id,
        concerns.concern_date as referral_date,
        concerns.is_last_of_year,
        coalesce(observations.known_from <= concerns.birth_date, false) as is_life_held,
        case
            when concerns.concern_date < concerns.birth_date + interval '18 months' then 1
            when concerns.concern_date < concerns.birth_date + interval '3 years' then 2
            when concerns.concern_date < concerns.birth_date + interval '6 years' then 3
            when concerns.concern_date < concerns.birth_date + interval '12 years' then 4
            when concerns.birth_date is not null then 5
        end as period
    from concerns
    inner join observations on observations.child_id = concerns.child_id
    where concerns.episode_id is not null
),

gathered as (
    select
        child_id,
        episode_id,
        referral_date,
        is_last_of_year,
        is_life_held,
        period,
        max(case when period = 1 then 1 else 0 end) over by_child as in_first,
        max(case when period = 2 then 1 else 0 end) over by_child as in_second,
        max(case when period = 3 then 1 else 0 end) over by_child as in_third,
        max(case when period = 4 then 1 else 0 end) over by_child as in_fourth,
        max(case when period = 5 then 1 else 0 end) over by_child as in_fifth
    from placed
    window by_child as (partition by child_id order by referral_date)
)

select
    child_id,
    episode_id,
    referral_date,
    is_last_of_year,
    is_life_held,
    period,
    in_first + in_second + in_third + in_fourth + in_fifth as periods_with_referral,
    -- A run goes on while each factor is 1, and falls back to nothing where one is 0.
    greatest(
        in_first,
        in_second * (in_first + 1),
        in_third * (in_second * (in_first + 1) + 1),
        in_fourth * (in_third * (in_second * (in_first + 1) + 1) + 1),
        in_fifth * (in_fourth * (in_third * (in_second * (in_first + 1) + 1) + 1) + 1)
    ) as longest_run
from gathered
