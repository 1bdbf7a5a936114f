/* One row a change of the worker who holds the case, the first allocation among them. No worker is named. */
select
  file_number,
  record,
  involvement_id as worker_change_id,
  referral_id,
  pseudonym('child', authority_code, person_id) as child_id,
  start_date as change_date,
  case when is_first then 'yes' else 'no' end as is_first
from ssd.lead_workers
