/*
One row a referral. The outcome leaves "no further action" to a column of its own, which counts where the
flags say nothing more.
*/
select
  file_number,
  record,
  ssd_id(cine_referral_id) as referral_id,
  pseudonym('child', episodes.authority_code, ssd_id(cine_person_id)) as child_id,
  ssd_date(cine_referral_date, file_number) as referral_date,
  referral_sources.source_code,
  ssd_need(cine_cin_primary_need_code) as primary_need_code,
  ssd_text(cine_referral_nfa) as is_nfa,
  coalesce(
    ssd_referral_outcome(cine_referral_outcome_json),
    case when as_yes_no(cine_referral_nfa) then 'nfa' end
  ) as outcome_code,
  ssd_date(cine_close_date, file_number) as closure_date,
  ssd_closure(cine_close_reason) as closure_reason_code,
  coalesce(team_names.team, ssd_id(cine_referral_team)) as team,
  episodes.authority_code
from ssd.ssd_cin_episodes as episodes
left join ssd.team_names
  on team_names.authority_code = episodes.authority_code
  and team_names.team_id = ssd_id(cine_referral_team)
left join ssd.referral_sources
  on referral_sources.code is not distinct from cine_referral_source_code
  and referral_sources.description is not distinct from cine_referral_source_desc
