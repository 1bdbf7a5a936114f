/* One row an assessment. "No further action" is the opposite of support being needed. */
select
  file_number,
  record,
  ssd_id(cina_assessment_id) as assessment_id,
  ssd_id(cina_referral_id) as referral_id,
  pseudonym('child', authority_code, ssd_id(cina_person_id)) as child_id,
  ssd_date(cina_assessment_start_date, file_number) as start_date,
  ssd_date(cina_assessment_auth_date, file_number) as authorised_date,
  ssd_text(cina_assessment_child_seen) as is_child_seen,
  case
    when as_yes_no(cina_assessment_outcome_nfa) then 'no'
    when as_yes_no(cina_assessment_outcome_nfa) = false then 'yes'
    when ssd_text(cina_assessment_outcome_nfa) is not null then ssd_text(cina_assessment_outcome_nfa)
    when ssd_has_flag(ssd_flags(cina_assessment_outcome_json), 'NFA') then 'no'
  end as is_support_needed
from ssd.ssd_cin_assessments
