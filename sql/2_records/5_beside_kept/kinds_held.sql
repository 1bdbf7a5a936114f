/*
One row a kind of extract: whether its files say which assessments belong to a referral, and which
factors to an assessment. What a kind never holds is not missing.
*/
select
  kind,
  bool_or(file_number in (select distinct file_number from assessments where referral_id is not null)) as has_assessments,
  bool_or(file_number in (select distinct file_number from assessment_factors)) as has_factors
from beside.files
group by kind
