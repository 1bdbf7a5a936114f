/* One row a child: the latest version of every accepted record. */
select
  child_id,
  family_id,
  birth_date,
  is_expected,
  sex,
  ethnicity_code,
  arrived_date,
  death_date
from judged.children as judged_record
where problem is null
  and judged_record.rowid not in (select judged_row from replaced.children)
