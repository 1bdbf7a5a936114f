/*
One row a record of CINdetails, with natural keys made as those of the XML: child and referral date, and a
number for a second referral on the same day of one return.
*/
select
  *,
  as_id(child_id) || '-' || coalesce(referral_date, '')
    || case when same_day > 1 then '-' || same_day else '' end as episode_key
from (
  select
    *,
    row_number() over (
      partition by return_number, child_id, referral_date order by file_number, record
    ) as same_day
  from cin_tables.kept_cindetails
) as placed
