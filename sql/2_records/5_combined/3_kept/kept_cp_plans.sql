/*
One row a child protection plan that another kind of extract holds as well: its id, and that of the record which is kept, so that
what names it can name the other.
*/
select
  kept.kept_id,
  other.cp_plan_id as other_id
from cp_plans as other
inner join beside.outranked_records
  on outranked_records.table_name = 'cp_plans' and outranked_records.judged_row = other.rowid
inner join (
  select
    child_id,
    start_date,
    arg_max(cp_plan_id, cp_plans.file_number::bigint * 4294967296 + cp_plans.rowid) as kept_id
  from cp_plans
  left join beside.outranked_records
    on outranked_records.table_name = 'cp_plans' and outranked_records.judged_row = cp_plans.rowid
  left join beside.replaced_records
    on replaced_records.table_name = 'cp_plans' and replaced_records.judged_row = cp_plans.rowid
  where problem is null
    and outranked_records.judged_row is null
    and replaced_records.judged_row is null
  group by child_id, start_date
) as kept
  on kept.child_id = other.child_id and kept.start_date = other.start_date
