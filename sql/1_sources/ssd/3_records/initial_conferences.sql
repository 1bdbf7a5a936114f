/* One row an initial conference; one that is only planned has no date. */
select
  file_number,
  record,
  ssd_id(icpc_icpc_id) as conference_id,
  ssd_id(icpc_referral_id) as referral_id,
  pseudonym('child', authority_code, ssd_id(icpc_person_id)) as child_id,
  ssd_date(icpc_icpc_date, file_number) as conference_date,
  coalesce(
    ssd_text(icpc_icpc_outcome_cp_flag),
    case
      when ssd_has_flag(ssd_flags(icpc_icpc_outcome_json), 'CP') then 'yes'
      when ssd_id(icpc_cp_plan_id) is not null then 'yes'
    end
  ) as led_to_plan,
  ssd_text(icpc_icpc_transfer_in) as is_transfer_in
from ssd.ssd_initial_cp_conference
