/*
One row a file with JSON: how many of its cells are not valid JSON though they begin like it, and how many
hold something else that says nothing here.
*/
with cells as not materialized (
  select
    file_number,
    ssd_text(cont_contact_outcome_json) as cell,
    ssd_contact_outcome(cont_contact_outcome_json) is not null as is_read
  from ssd.ssd_contacts
  union all
  select
    file_number,
    ssd_text(cine_referral_outcome_json),
    ssd_referral_outcome(cine_referral_outcome_json) is not null
  from ssd.ssd_cin_episodes
  union all
  select
    file_number,
    ssd_text(cina_assessment_outcome_json),
    len(ssd_flags(cina_assessment_outcome_json)) > 0
  from ssd.ssd_cin_assessments
  union all
  select
    file_number,
    ssd_text(cinf_assessment_factors_json),
    regexp_matches(cinf_assessment_factors_json, '[0-9]')
  from ssd.ssd_assessment_factors
  union all
  select
    file_number,
    ssd_text(s47e_s47_outcome_json),
    ssd_enquiry_outcome(s47e_s47_outcome_json) is not null
  from ssd.ssd_s47_enquiry
  union all
  select
    file_number,
    ssd_text(icpc_icpc_outcome_json),
    len(ssd_flags(icpc_icpc_outcome_json)) > 0
  from ssd.ssd_initial_cp_conference
)

select
  file_number,
  count(*) filter (where starts_with(cell, '{') or starts_with(cell, '['))::integer as invalid,
  count(*) filter (
    where not starts_with(cell, '{') and not starts_with(cell, '[') and not is_read
  )::integer as unread
from cells
where not json_valid(cell)
group by file_number
