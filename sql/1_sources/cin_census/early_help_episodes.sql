/* No rows: the census does not collect early help. */
select
  null::integer as file_number,
  null::integer as record,
  null::varchar as early_help_id,
  null::varchar as child_id,
  null::varchar as start_date,
  null::varchar as end_date,
  null::varchar as end_reason
where false
