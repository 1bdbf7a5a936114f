/* One row a section 47 enquiry that an initial conference names: the day of the first such conference. */
select
  authority_code,
  ssd_id(icpc_s47_enquiry_id) as section_47_id,
  min(ssd_date(icpc_icpc_date, file_number)) as conference_date
from ssd.ssd_initial_cp_conference
where ssd_id(icpc_s47_enquiry_id) is not null
group by authority_code, ssd_id(icpc_s47_enquiry_id)
