/* One row a PreProceedings block of a return with pre-proceedings in it (2027 on). */
select
  file_number,
  record,
  case_key as pre_proceedings_id,
  episode_key as referral_id,
  child_id,
  start_date,
  end_date
from cin_census.pre_proceedings
