/*
One row a row of List 3, with what List 6 says of the same case (child and day); then one row a row of List 6
whose referral is not in List 3 of its workbook: earlier than the six months, and known because the case was
open in them. Only List 6 says how a case ended. A referral without a row there was over by the day of the
lists, on a day that they do not hold: last_returned_on is then the day of the referral.
*/
with cases as (
  select
    *,
    row_number() over (partition by child_id, referral_date order by file_number desc, record desc) as place
  from annex_a.children_in_need
),

requests as (
  select
    *,
    row_number() over (partition by child_id, referral_date order by file_number desc, record desc) as place
  from annex_a.referrals
),

paired as (
  select
    referrals.file_number,
    referrals.record,
    referrals.child_id,
    referrals.referral_date,
    referrals.source,
    referrals.is_nfa,
    coalesce(referrals.team, cases.team) as team,
    cases.need,
    cases.closure_date,
    cases.closure_reason,
    cases.case_status,
    cases.child_id is not null as is_in_list_6
  from annex_a.referrals
  left join cases
    on cases.child_id = referrals.child_id
    and cases.referral_date = referrals.referral_date
    and cases.place = 1
  union all
  select
    later.file_number,
    later.record,
    later.child_id,
    later.referral_date,
    requests.source,
    requests.is_nfa,
    coalesce(requests.team, later.team),
    later.need,
    later.closure_date,
    later.closure_reason,
    later.case_status,
    true
  from annex_a.children_in_need as later
  left join requests
    on requests.child_id = later.child_id
    and requests.referral_date = later.referral_date
    and requests.place = 1
  where not exists (
    select 1
    from annex_a.referrals as same_workbook
    where same_workbook.file_number = later.file_number
      and same_workbook.child_id = later.child_id
      and same_workbook.referral_date = later.referral_date
  )
)

select
  paired.file_number,
  record,
  child_id || '-' || coalesce(referral_date, '') as referral_id,
  child_id,
  referral_date,
  source as source_code,
  need as primary_need_code,
  is_nfa,
  closure_date,
  closure_reason as closure_reason_code,
  team,
  case
    when is_in_list_6 and case_status is distinct from 'closed' then workbooks.extracted_on
    when try_cast(referral_date as date) is not null then referral_date
  end as last_returned_on,
  workbooks.authority_code
from paired
join annex_a.workbooks on workbooks.file_number = paired.file_number
