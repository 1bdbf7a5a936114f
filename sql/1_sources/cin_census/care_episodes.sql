/* No rows: the census does not collect care episodes. */
select
  null::integer as file_number,
  null::integer as record,
  null::varchar as care_episode_id,
  null::varchar as referral_id,
  null::varchar as child_id,
  null::varchar as start_date,
  null::varchar as end_date
where false
