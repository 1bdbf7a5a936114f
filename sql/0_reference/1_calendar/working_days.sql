/*
One row a calendar day, 1990 to 2048, with how many working days there have been up to and
including it. The difference between two days' counts is the working days from the first (day 0)
to the second.
*/
with days as (
    select
        range::date as day,
        case
            when isodow(range) >= 6 or bank_holidays.holiday_date is not null then 0
            else 1
        end as is_working
    from range(timestamp '1990-01-01', timestamp '2049-01-01', interval 1 day)
    left join bank_holidays on bank_holidays.holiday_date = range::date
)

select
    day,
    sum(is_working) over (order by day rows unbounded preceding)::integer as working_days
from days
