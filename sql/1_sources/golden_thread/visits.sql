/* One row a record of the file of visits: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  visit_id,
  referral_id,
  child_id,
  visit_date,
  is_seen,
  is_seen_alone
from files.visits
