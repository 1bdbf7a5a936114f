/*
One row a date column and day of the month (part 'day', 1 to 31) or month of the year (part 'month', 1 to
12): how many records have a date there. Days and months that no record has are there with none.
*/
with columns_held as (
    select table_name, column_name from profile.dated_days group by table_name, column_name
),

places as (
    select 'day' as part, cast(range as integer) as place from range(1, 32)
    union all
    select 'month', cast(range as integer) from range(1, 13)
),

counted as (
    select table_name, column_name, 'day' as part, extract(day from day) as place, sum(records) as records
    from profile.dated_days
    group by table_name, column_name, place
    union all
    select table_name, column_name, 'month', extract(month from day), sum(records)
    from profile.dated_days
    group by table_name, column_name, extract(month from day)
)

select
    columns_held.table_name,
    columns_held.column_name,
    places.part,
    places.place,
    cast(coalesce(counted.records, 0) as integer) as records
from columns_held
cross join places
left join counted
    on counted.table_name = columns_held.table_name
    and counted.column_name = columns_held.column_name
    and counted.part = places.part
    and counted.place = places.place
order by columns_held.table_name, columns_held.column_name, places.part, places.place
