/* One row a review conference; one that is only due has no date. */
select
  file_number,
  record,
  ssd_id(cppr_cp_review_id) as cp_review_id,
  ssd_id(cppr_cp_plan_id) as cp_plan_id,
  pseudonym('child', authority_code, ssd_id(cppr_person_id)) as child_id,
  ssd_date(cppr_cp_review_date, file_number) as review_date,
  ssd_text(cppr_cp_review_quorate) as is_quorate,
  ssd_text(cppr_cp_review_outcome_continue_cp) as is_plan_continued
from ssd.ssd_cp_reviews
