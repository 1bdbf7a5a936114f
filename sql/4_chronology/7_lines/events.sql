/*
One row a dated thing about a child: the chronology, in one vocabulary.
*/
select child_id, referral_date as event_date, role as event
from referral_roles
where role = 'new_information'
union all
select child_id, referral_date, 'referral' from cleaned_referrals
union all
select child_id, closure_date, 'closure' from cleaned_referrals where closure_date is not null
union all
select
    child_id,
    start_date,
    case activity
        when 'assessment' then 'assessment_started'
        when 'section_47' then 'section_47_started'
        when 'cin_plan' then 'cin_plan_started'
        when 'cp_plan' then 'cp_plan_started'
        when 'care' then 'care_started'
        else activity
    end
from activities
union all
select
    child_id,
    end_date,
    case activity
        when 'assessment' then 'assessment_authorised'
        when 'section_47' then 'section_47_ended'
        when 'cin_plan' then 'cin_plan_ended'
        when 'cp_plan' then 'cp_plan_ended'
        when 'care' then 'care_ended'
    end
from activities
where end_date is not null
union all
select child_id, contact_date, 'contact' from contacts
union all
select child_id, start_date, 'early_help_started' from early_help_episodes
union all
select child_id, end_date, 'early_help_ended' from early_help_episodes where end_date is not null
union all
select child_id, birth_date, case when is_expected then 'expected_birth' else 'birth' end
from children
where birth_date is not null
union all
select child_id, arrived_date, 'arrival' from children where arrived_date is not null
union all
select child_id, death_date, 'death' from children where death_date is not null
