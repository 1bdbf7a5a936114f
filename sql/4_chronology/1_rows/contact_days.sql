/*
One row a child and day with a contact, and how many sources it came from: several records of one day
from one source tell of one contact. Contacts of no recorded source are taken for one source.
month_day: 32 a month and 384 a year, so that calendar months become a plain distance, and the 29th of
February falls between the 28th and the 1st of March.
*/
with merged as (
    select child_id, contact_date, source_code
    from contacts
    group by child_id, contact_date, source_code
)

select
    child_id,
    contact_date,
    cast(
        extract(year from contact_date) * 384
        + extract(month from contact_date) * 32
        + extract(day from contact_date) as integer
    ) as month_day,
    cast(count(*) as integer) as contacts
from merged
group by child_id, contact_date
