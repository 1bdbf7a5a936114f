/*
One row a child of whom two lists of a workbook say another month of birth, or another sex. An expected birth
that is another than the day of birth is no conflict.
*/
select
  file_number,
  child_id
from (
  select file_number, child_id, sex, birth_month, is_expected from annex_a.contacts
  union all
  select file_number, child_id, sex, birth_month, is_expected from annex_a.early_help
  union all
  select file_number, child_id, sex, birth_month, is_expected from annex_a.referrals
  union all
  select file_number, child_id, sex, birth_month, is_expected from annex_a.assessments
  union all
  select file_number, child_id, sex, birth_month, is_expected from annex_a.section_47
  union all
  select file_number, child_id, sex, birth_month, is_expected from annex_a.children_in_need
  union all
  select file_number, child_id, sex, birth_month, is_expected from annex_a.child_protection
  union all
  select file_number, child_id, sex, birth_month, is_expected from annex_a.children_in_care
) as listed
where child_id is not null
group by file_number, child_id
having count(distinct case when is_expected = '0' then birth_month end) > 1
  or count(distinct nullif(sex, 'U')) > 1
