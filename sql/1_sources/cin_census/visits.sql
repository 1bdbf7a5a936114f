/* No rows: the census does not collect visits. */
select
  null::integer as file_number,
  null::integer as record,
  null::varchar as visit_id,
  null::varchar as referral_id,
  null::varchar as child_id,
  null::varchar as visit_date,
  null::varchar as is_seen,
  null::varchar as is_seen_alone
where false
