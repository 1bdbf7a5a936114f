/*
One row an accepted record of a child whose records, in one file or several, do not agree about two of month
of birth, sex and ethnicity: two children under one id. What is not known, or not yet born, agrees with all.
*/
with repeated as (
  select
    file_number,
    coalesce(record, rowid + 1)::integer as record,
    child_id,
    case when is_expected is not true then birth_date end as birth_date,
    nullif(sex, 'U') as sex,
    case when ethnicity_code not in ('REFU', 'NOBT') then ethnicity_code end as ethnicity_code
  from children
  where problem is null
    and child_id in (
      select child_id
      from children
      where problem is null
      group by child_id
      having count(*) > 1
    )
)

select file_number, record, child_id
from repeated
where child_id in (
  select child_id
  from repeated
  group by child_id
  having coalesce(min(birth_date) < max(birth_date), false)::integer
    + coalesce(min(sex) < max(sex), false)::integer
    + coalesce(min(ethnicity_code) < max(ethnicity_code), false)::integer
    >= 2
)
