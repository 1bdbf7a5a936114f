/*
One row a table in which a record may stand twice. Where every id is greater than the one before it,
none does: that is seen in one pass, and spares sorted files the grouping that 4_replaced begins with.
Factors and disabilities have no id of their own, so they are grouped.
*/
select 'children' as table_name
from (select child_id, lag(child_id) over () as earlier from children where problem is null) as in_order
having not bool_and(child_id > earlier)
union all
select 'contacts'
from (select contact_id, lag(contact_id) over () as earlier from contacts where problem is null) as in_order
having not bool_and(contact_id > earlier)
union all
select 'early_help_episodes'
from (select early_help_id, lag(early_help_id) over () as earlier from early_help_episodes where problem is null) as in_order
having not bool_and(early_help_id > earlier)
union all
select 'referrals'
from (select referral_id, lag(referral_id) over () as earlier from referrals where problem is null) as in_order
having not bool_and(referral_id > earlier)
union all
select 'assessments'
from (select assessment_id, lag(assessment_id) over () as earlier from assessments where problem is null) as in_order
having not bool_and(assessment_id > earlier)
union all
select 'assessment_factors'
where exists (
  select 1
  from assessment_factors
  where problem is null
  group by assessment_id, factor_code
  having count(*) > 1
)
or (select min(file_number) < max(file_number) from assessment_factors)
union all
select 'section_47_enquiries'
from (select section_47_id, lag(section_47_id) over () as earlier from section_47_enquiries where problem is null) as in_order
having not bool_and(section_47_id > earlier)
union all
select 'initial_conferences'
from (select conference_id, lag(conference_id) over () as earlier from initial_conferences where problem is null) as in_order
having not bool_and(conference_id > earlier)
union all
select 'cin_plans'
from (select cin_plan_id, lag(cin_plan_id) over () as earlier from cin_plans where problem is null) as in_order
having not bool_and(cin_plan_id > earlier)
union all
select 'cp_plans'
from (select cp_plan_id, lag(cp_plan_id) over () as earlier from cp_plans where problem is null) as in_order
having not bool_and(cp_plan_id > earlier)
union all
select 'cp_reviews'
from (select cp_review_id, lag(cp_review_id) over () as earlier from cp_reviews where problem is null) as in_order
having not bool_and(cp_review_id > earlier)
union all
select 'visits'
from (select visit_id, lag(visit_id) over () as earlier from visits where problem is null) as in_order
having not bool_and(visit_id > earlier)
union all
select 'care_episodes'
from (select care_episode_id, lag(care_episode_id) over () as earlier from care_episodes where problem is null) as in_order
having not bool_and(care_episode_id > earlier)
union all
select 'pre_proceedings'
from (select pre_proceedings_id, lag(pre_proceedings_id) over () as earlier from pre_proceedings where problem is null) as in_order
having not bool_and(pre_proceedings_id > earlier)
union all
select 'missing_episodes'
from (select missing_id, lag(missing_id) over () as earlier from missing_episodes where problem is null) as in_order
having not bool_and(missing_id > earlier)
union all
select 'addresses'
from (select address_id, lag(address_id) over () as earlier from addresses where problem is null) as in_order
having not bool_and(address_id > earlier)
union all
select 'child_disabilities'
where exists (
  select 1
  from child_disabilities
  where problem is null
  group by child_id, disability_code
  having count(*) > 1
)
or (select min(file_number) < max(file_number) from child_disabilities)
union all
select 'worker_changes'
from (select worker_change_id, lag(worker_change_id) over () as earlier from worker_changes where problem is null) as in_order
having not bool_and(worker_change_id > earlier)
union all
select 'child_voices'
from (select voice_id, lag(voice_id) over () as earlier from child_voices where problem is null) as in_order
having not bool_and(voice_id > earlier)
union all
select 'escalations'
from (select escalation_id, lag(escalation_id) over () as earlier from escalations where problem is null) as in_order
having not bool_and(escalation_id > earlier)
union all
select 'agency_views'
from (select agency_view_id, lag(agency_view_id) over () as earlier from agency_views where problem is null) as in_order
having not bool_and(agency_view_id > earlier)
union all
select 'strengths'
from (select strength_id, lag(strength_id) over () as earlier from strengths where problem is null) as in_order
having not bool_and(strength_id > earlier)
union all
select 'consent_declined'
from (select declined_id, lag(declined_id) over () as earlier from consent_declined where problem is null) as in_order
having not bool_and(declined_id > earlier)
union all
select 'service_events'
from (select service_event_id, lag(service_event_id) over () as earlier from service_events where problem is null) as in_order
having not bool_and(service_event_id > earlier)
union all
select 'populations'
where exists (
  select 1
  from populations
  where problem is null
  group by authority_code, population_date, age
  having count(*) > 1
)
