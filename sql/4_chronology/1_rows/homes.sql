/*
One row an address of a child, from the day it began to the day before until_date: that is when the next one
begins, although this one was never ended, or the day after it ended; 9999-12-31 while it is lived at. So no
day has two; of two that begin on one day the one that is ended first lasts no day at all.
imd_decile: 1 is the most deprived tenth of England's areas.
*/
select
    child_id,
    start_date,
    least(
        coalesce(lead(start_date) over by_child, date '9999-12-31'),
        coalesce(end_date + 1, date '9999-12-31')
    ) as until_date,
    address_type,
    imd_decile
from addresses
window by_child as (partition by child_id order by start_date, end_date, imd_decile, address_type)
