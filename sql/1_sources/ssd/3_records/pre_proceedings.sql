/* One row a case in pre-proceedings, from the decision to begin them, or else the first meeting. */
select
  file_number,
  record,
  ssd_id(prep_table_id) as pre_proceedings_id,
  pseudonym('child', authority_code, ssd_id(prep_person_id)) as child_id,
  coalesce(
    ssd_date(prep_pre_pro_decision_date, file_number),
    ssd_date(prep_initial_pre_pro_meeting_date, file_number)
  ) as start_date,
  ssd_date(prep_agree_stepdown_issue_date, file_number) as end_date
from ssd.ssd_pre_proceedings
