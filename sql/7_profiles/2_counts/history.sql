/*
One row a record table and year to 31 March (year_start = the calendar year in which it begins): records
by their main date.
*/
select
    table_name,
    cast(extract(year from day) - case when extract(month from day) < 4 then 1 else 0 end as integer)
        as year_start,
    cast(sum(records) as integer) as records
from profile.dated_days
where is_main
group by table_name, year_start
order by table_name, year_start
