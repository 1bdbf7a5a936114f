/*
One row a child that is kept and leaves something blank which another kind of extract, or a record merged into
it, says: the child as it is then. Of several others the latest that says it.
*/
select *
from (
  select
    kept.rowid as judged_row,
    coalesce(any_value(kept.family_id), arg_max(other.family_id, other.place)) as family_id,
    coalesce(any_value(kept.birth_date), arg_max(other.birth_date, other.place)) as birth_date,
    -- Whether a birth is expected belongs to the month that it is said of.
    case
      when any_value(kept.birth_date) is not null then any_value(kept.is_expected)
      else coalesce(
        arg_max(other.is_expected, other.place) filter (where other.birth_date is not null),
        any_value(kept.is_expected)
      )
    end as is_expected,
    coalesce(any_value(kept.sex), arg_max(other.sex, other.place)) as sex,
    coalesce(any_value(kept.ethnicity_code), arg_max(other.ethnicity_code, other.place)) as ethnicity_code,
    coalesce(any_value(kept.arrived_date), arg_max(other.arrived_date, other.place)) as arrived_date,
    coalesce(any_value(kept.death_date), arg_max(other.death_date, other.place)) as death_date
  from children as kept
  inner join beside.file_kinds as kept_kind on kept_kind.file_number = kept.file_number
  inner join (
    select
      children.*,
      file_kinds.rank,
      children.file_number::bigint * 4294967296 + coalesce(children.record, children.rowid) as place,
      merged_children.judged_row is not null as is_merged
    from children
    inner join beside.replaced_records
      on replaced_records.table_name = 'children' and replaced_records.judged_row = children.rowid
    inner join beside.file_kinds on file_kinds.file_number = children.file_number
    left join identity.merged_children on merged_children.judged_row = children.rowid
  ) as other
    on other.child_id = kept.child_id and (other.rank <> kept_kind.rank or other.is_merged)
  where kept.problem is null
    and kept.rowid not in (
      select judged_row from beside.replaced_records where table_name = 'children'
    )
    and (
      kept.family_id is null
      or kept.birth_date is null
      or kept.sex is null
      or kept.ethnicity_code is null
      or kept.arrived_date is null
      or kept.death_date is null
    )
  group by kept.rowid
) as filled
