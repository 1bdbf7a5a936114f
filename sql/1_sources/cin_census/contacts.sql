/* No rows: the census does not collect contacts. */
select
  null::integer as file_number,
  null::integer as record,
  null::varchar as contact_id,
  null::varchar as child_id,
  null::varchar as contact_date,
  null::varchar as source_code,
  null::varchar as outcome
where false
