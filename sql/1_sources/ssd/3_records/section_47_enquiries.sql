/*
One row an enquiry. The day of its conference stands with the conference, which names the enquiry; once
the enquiry has an outcome that is not a conference, none was required.
*/
select
  file_number,
  record,
  ssd_id(s47e_s47_enquiry_id) as section_47_id,
  ssd_id(s47e_referral_id) as referral_id,
  pseudonym('child', enquiries.authority_code, ssd_id(s47e_person_id)) as child_id,
  ssd_date(s47e_s47_start_date, file_number) as start_date,
  ssd_date(s47e_s47_end_date, file_number) as end_date,
  enquiry_conferences.conference_date,
  case
    when enquiry_conferences.section_47_id is not null then 'no'
    when ssd_enquiry_outcome(s47e_s47_outcome_json) = 'conference' then 'no'
    when ssd_enquiry_outcome(s47e_s47_outcome_json) is not null then 'yes'
    when as_yes_no(s47e_s47_nfa) then 'yes'
  end as is_conference_not_required,
  coalesce(
    ssd_enquiry_outcome(s47e_s47_outcome_json), case when as_yes_no(s47e_s47_nfa) then 'nfa' end
  ) as outcome_code
from ssd.ssd_s47_enquiry as enquiries
left join ssd.enquiry_conferences
  on enquiry_conferences.authority_code = enquiries.authority_code
  and enquiry_conferences.section_47_id = ssd_id(s47e_s47_enquiry_id)
