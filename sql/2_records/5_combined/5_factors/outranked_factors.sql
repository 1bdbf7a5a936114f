/*
One row an accepted factor that is not kept, because a kind of extract that goes before says the factors of the
assessment. Factors already name the assessment that is kept.
*/
select
  'assessment_factors' as table_name,
  factors.rowid as judged_row,
  factors.file_number,
  coalesce(factors.record, factors.rowid + 1)::integer as record
from assessment_factors as factors
inner join beside.file_kinds on file_kinds.file_number = factors.file_number
inner join (
  select assessment_id, max(rank) as rank
  from assessment_factors
  inner join beside.file_kinds on file_kinds.file_number = assessment_factors.file_number
  where problem is null
  group by assessment_id
  having min(rank) < max(rank)
) as best on best.assessment_id = factors.assessment_id
left join beside.replaced_records
  on replaced_records.table_name = 'assessment_factors' and replaced_records.judged_row = factors.rowid
where factors.problem is null
  and file_kinds.rank < best.rank
  and replaced_records.judged_row is null
