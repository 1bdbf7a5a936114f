/*
One row an assessment, enquiry or plan that is still running, or is not known to have ended, when the next of
its kind starts: assessments and enquiries within one episode (or the child, where they name none), plans of
one child.
*/
select *
from (
  select
    table_name,
    file_number,
    record,
    child_id,
    start_date,
    end_date,
    is_open,
    lead(start_date) over in_order as next_start,
    lead(is_open) over in_order as next_is_open
  from (
    select
      'assessments' as table_name,
      coalesce(referral_id, child_id) as unit_id,
      file_number,
      coalesce(record, rowid + 1)::integer as record,
      child_id,
      start_date,
      authorised_date as end_date,
      authorised_date is null as is_open
    from assessments
    where referral_id in (select referral_id from beside.repeated_assessments)
      or referral_id is null
    union all
    select
      'section_47_enquiries',
      coalesce(referral_id, child_id),
      file_number,
      coalesce(record, rowid + 1)::integer,
      child_id,
      start_date,
      coalesce(end_date, conference_date),
      end_date is null and conference_date is null and is_conference_not_required is not true
    from section_47_enquiries
    where coalesce(referral_id, child_id) in (
      select coalesce(referral_id, child_id) from section_47_enquiries group by coalesce(referral_id, child_id) having count(*) > 1
    )
    union all
    select
      'cin_plans',
      child_id,
      file_number,
      coalesce(record, rowid + 1)::integer,
      child_id,
      start_date,
      end_date,
      end_date is null
    from cin_plans
    union all
    select
      'cp_plans',
      child_id,
      file_number,
      coalesce(record, rowid + 1)::integer,
      child_id,
      start_date,
      end_date,
      end_date is null
    from cp_plans
  ) as spell
  window in_order as (
    partition by table_name, unit_id order by start_date, end_date nulls last, file_number, record
  )
) as ordered
where next_start is not null
  and (is_open or end_date > next_start)
