/* One row a section 47 enquiry: the latest version of every accepted record. */
select
  section_47_id,
  referral_id,
  child_id,
  start_date,
  end_date,
  conference_date,
  is_conference_not_required
from judged.section_47_enquiries as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.section_47_enquiries)
