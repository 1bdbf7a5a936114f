/*
One row an authority, year to 31 March (by its first day) and single year of age under 18: the resident children, as
published for the latest day of that year, or else of the year before. authority: null in a build of one.
*/
with dated as (
    select
        authority_code as authority,
        population_date,
        age,
        sum(children) as children,
        cast(
            date_trunc('year', population_date - interval '3 months') + interval '3 months' as date
        ) as year_start
    from populations
    where age < 18
    group by authority_code, population_date, age
),

served as (
    select authority, age, year_start, population_date from dated
    union all
    select authority, age, cast(year_start + interval '12 months' as date), population_date from dated
),

latest as (
    select authority, age, year_start, max(population_date) as population_date
    from served
    group by authority, age, year_start
)

select latest.authority, latest.year_start, latest.age, cast(dated.children as integer) as children
from latest
inner join dated
    on dated.population_date = latest.population_date
    and dated.age = latest.age
    and dated.authority is not distinct from latest.authority
