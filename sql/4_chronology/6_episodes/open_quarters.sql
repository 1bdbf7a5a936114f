/*
One row an episode and calendar quarter in which its case was open, so that rates per year of open case can be
read quarter by quarter. Empty where nothing that is counted against it is held.
open_from: the first day within the records and the quarter on which the case was open.
open_days: how many days of the quarter it was. A case is open from its referral up to the day before it closed,
and not beyond the child's 18th birthday, death or leaving.
*/
with quarters as (
    select working_days.day as quarter_start, cast(working_days.day + interval '3 months' as date) as next_quarter
    from working_days
    cross join holdings
    where extract(day from working_days.day) = 1
        and extract(month from working_days.day) in (1, 4, 7, 10)
        and (holdings.escalations_from is not null or holdings.worker_changes_from is not null)
),

opened as (
    select
        cleaned_referrals.episode_id,
        cleaned_referrals.child_id,
        greatest(cleaned_referrals.referral_date, observations.record_start) as open_from,
        least(
            cleaned_referrals.open_until,
            case
                when observations.exit_reason = 'end of records' then observations.extract_end + 1
                else observations.exit_date
            end
        ) as open_until
    from cleaned_referrals
    inner join observations on observations.child_id = cleaned_referrals.child_id
)

select
    opened.episode_id,
    opened.child_id,
    quarters.quarter_start,
    greatest(opened.open_from, quarters.quarter_start) as open_from,
    cast(
        least(opened.open_until, quarters.next_quarter)
        - greatest(opened.open_from, quarters.quarter_start) as integer
    ) as open_days
from opened
inner join quarters
    on quarters.quarter_start < opened.open_until
    and quarters.next_quarter > opened.open_from
where opened.open_until > opened.open_from
