/*
One row a child of a workbook: of the lists' rows about the child the one that says most, and among equals
that of the lowest list. A child whose birth was expected on one list and known on another was born.
*/
with listed as (
  select file_number, record, 1 as list, child_id, sex, ethnicity, birth_month, is_expected
  from annex_a.contacts
  union all
  select file_number, record, 2, child_id, sex, ethnicity, birth_month, is_expected
  from annex_a.early_help
  union all
  select file_number, record, 3, child_id, sex, ethnicity, birth_month, is_expected
  from annex_a.referrals
  union all
  select file_number, record, 4, child_id, sex, ethnicity, birth_month, is_expected
  from annex_a.assessments
  union all
  select file_number, record, 5, child_id, sex, ethnicity, birth_month, is_expected
  from annex_a.section_47
  union all
  select file_number, record, 6, child_id, sex, ethnicity, birth_month, is_expected
  from annex_a.children_in_need
  union all
  select file_number, record, 7, child_id, sex, ethnicity, birth_month, is_expected
  from annex_a.child_protection
  union all
  select file_number, record, 8, child_id, sex, ethnicity, birth_month, is_expected
  from annex_a.children_in_care
),

placed as (
  select
    *,
    row_number() over (
      partition by file_number, child_id
      order by
        case when birth_month is null or birth_month = 'unread' then 1 else 0 end
        + case when sex is null or sex = 'U' then 1 else 0 end
        + case when ethnicity is null then 1 else 0 end,
        coalesce(is_expected, '0'),
        list,
        record
    ) as place
  from listed
  where child_id is not null
)

select
  file_number,
  record,
  child_id,
  birth_month,
  is_expected,
  sex,
  ethnicity as ethnicity_code
from placed
where place = 1
