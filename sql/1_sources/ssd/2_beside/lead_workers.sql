/*
One row a time during which a worker held a child's case, each with whether it is the first of its referral (of
the child, where no referral is named) and whether the worker is another than the one before. Duty and other
roles beside the lead are left out, and so is whoever held the case for less than ten days: both are stages of
allocation. A role that is not named counts as the lead's.
*/
select
  authority_code,
  person_id,
  referral_id,
  involvement_id,
  start_date,
  previous_worker is null as is_first,
  file_number,
  record
from (
  select
    *,
    lag(worker) over (
      partition by authority_code, person_id, coalesce(referral_id, '')
      order by start_date, record
    ) as previous_worker
  from (
    select
      file_number,
      record,
      authority_code,
      ssd_id(invo_involvements_id) as involvement_id,
      ssd_id(invo_referral_id) as referral_id,
      ssd_id(invo_person_id) as person_id,
      ssd_id(invo_professional_id) as worker,
      ssd_date(invo_involvement_start_date, file_number) as start_date,
      ssd_date(invo_involvement_end_date, file_number) as end_date,
      case when ssd_text(invo_professional_role_id) is null then true
        else ssd_is_lead_role(invo_professional_role_id) end as is_lead
    from ssd.ssd_involvements
  ) as involved
  where worker is not null
    and is_lead
    and coalesce(as_iso_date(end_date) - as_iso_date(start_date) >= 10, true)
) as followed
where previous_worker is null or previous_worker <> worker
