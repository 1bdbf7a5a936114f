/* One row a record of the file of section 47 enquiries: our own extract already uses our names. */
select
  file_number,
  null::integer as record,
  section_47_id,
  referral_id,
  child_id,
  start_date,
  end_date,
  conference_date,
  is_conference_not_required
from files.section_47_enquiries
