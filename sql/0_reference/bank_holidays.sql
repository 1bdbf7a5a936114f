/*
One row a bank holiday in England, 1990 to 2048.
Worked out by rule, with the days that were moved or added once. Easter is Gauss's rule, whose
first exception after 1981 falls in 2049: the calendar ends before it.
Source: Banking and Financial Dealings Act 1971; gov.uk/bank-holidays.
*/
with years as (
    select
        range::integer as year,
        make_date(range::integer, 3, 22) as earliest_easter,
        (19 * (range % 19) + 24) % 30 as moon_days,
        make_date(range::integer, 5, 1) as may_day,
        make_date(range::integer, 5, 31) as may_end,
        make_date(range::integer, 8, 31) as august_end,
        make_date(range::integer, 1, 1) as new_year,
        isodow(make_date(range::integer, 1, 1)) as new_year_weekday,
        make_date(range::integer, 12, 25) as christmas,
        isodow(make_date(range::integer, 12, 25)) as christmas_weekday
    from range(1990, 2049)
),

easters as (
    select
        year,
        earliest_easter
            + (moon_days + (2 * (year % 4) + 4 * (year % 7) + 6 * moon_days + 5) % 7)::integer
            as easter_sunday
    from years
),

regular as (
    select
        new_year + case new_year_weekday when 6 then 2 when 7 then 1 else 0 end as holiday_date,
        'New Year' as title
    from years
    union all
    select easter_sunday - 2, 'Good Friday' from easters
    union all
    select easter_sunday + 1, 'Easter Monday' from easters
    union all
    select may_day + ((8 - isodow(may_day)) % 7)::integer, 'Early May' from years
    where year not in (1995, 2020)
    union all
    select may_end - (isodow(may_end) - 1)::integer, 'Spring' from years
    where year not in (2002, 2012, 2022)
    union all
    select august_end - (isodow(august_end) - 1)::integer, 'Summer' from years
    union all
    -- On a weekend, Christmas Day or Boxing Day is taken on the next day that is not the other's.
    select christmas + case christmas_weekday when 6 then 2 when 7 then 2 else 0 end, 'Christmas Day'
    from years
    union all
    select christmas + case christmas_weekday when 5 then 3 when 6 then 3 else 1 end, 'Boxing Day'
    from years
),

once as (
    select holiday_date::date as holiday_date, title
    from (values
        ('1995-05-08', 'Early May, moved for VE Day'),
        ('1999-12-31', 'Millennium'),
        ('2002-06-03', 'Golden Jubilee'),
        ('2002-06-04', 'Spring, moved'),
        ('2011-04-29', 'Royal wedding'),
        ('2012-06-04', 'Spring, moved'),
        ('2012-06-05', 'Diamond Jubilee'),
        ('2020-05-08', 'Early May, moved for VE Day'),
        ('2022-06-02', 'Spring, moved'),
        ('2022-06-03', 'Platinum Jubilee'),
        ('2022-09-19', 'State funeral'),
        ('2023-05-08', 'Coronation')
    ) as days (holiday_date, title)
)

select holiday_date, title from regular
union all
select holiday_date, title from once
