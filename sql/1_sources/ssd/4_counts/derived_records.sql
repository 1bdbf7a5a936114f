/* One row a file whose rows are not one record each: its rows, and the records made of them. */
select
  'assessment_factors' as table_name,
  written.file_number,
  written.rows,
  coalesce(made.records, 0)::integer as records
from (
  select file_number, count(*)::integer as rows from ssd.ssd_assessment_factors group by file_number
) as written
left join (
  select file_number, count(*) as records from ssd_records.assessment_factors group by file_number
) as made
  on made.file_number = written.file_number
union all
select
  'worker_changes',
  written.file_number,
  written.rows,
  coalesce(made.records, 0)::integer
from (
  select file_number, count(*)::integer as rows from ssd.ssd_involvements group by file_number
) as written
left join (
  select file_number, count(*) as records from ssd_records.worker_changes group by file_number
) as made
  on made.file_number = written.file_number
