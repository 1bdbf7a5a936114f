/* One row a initial child protection conference: the latest version of every accepted record. */
select
  conference_id,
  referral_id,
  child_id,
  conference_date,
  led_to_plan,
  is_transfer_in
from judged.initial_conferences as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.initial_conferences)
