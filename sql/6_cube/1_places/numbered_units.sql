/*
Grain: one row a row of an indicator whose unit is no record of its own, such as a plan on a day: its name as a number.
*/
select named_rows.* replace (dense_rank() over (order by named_rows.unit_id) as unit_id)
from named_rows
