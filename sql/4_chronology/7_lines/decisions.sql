/*
One row an episode: what was decided, as far as these records can tell.

Dates first: until decision_working_days after the referral, level, is_met and early_closure are
null whatever has been recorded so far. Otherwise quick decisions would count and slow ones not, and
every extract would end in a rise.

level: the highest step reached. 1 no further action, 2 assessed and not in need, 3 child in need,
4 section 47 enquiry, 5 initial conference, 6 child protection plan, 7 care.
is_met (threshold), in this order: yes with a plan or care; no if NFA, RC8 or RC9; yes if closed for
another reason, or held open, after an authorised assessment; otherwise unknown.
is_assessment_held: assessments were held on the day of the referral, so that none means none.
early_closure: EC1 NFA at referral. EC2 assessed and closed RC8 or RC9 without plan or care. EC3 a plan
began and the case closed within early_plan_days of it with fewer than early_plan_contacts visits and
reviews after. EC4 assessment started, never authorised, case closed without plan or care. Closures
RC1, RC2, RC5 and RC6 are not early. Null where the reason or, for a short plan, the visits are not held,
and for every referral from before plans for children in need are held: RC8 and RC9 tell of themselves,
so judging those alone would make nearly every judged closure an early one.
*/
with limits as (
    select
        max(working_days.day) as last_decided_day,
        max(chronology_settings.early_plan_days) as early_plan_days,
        max(chronology_settings.early_plan_contacts) as early_plan_contacts
    from working_days
    inner join working_days as ends on ends.day = $extract_end::date
    cross join chronology_settings
    where ends.working_days - working_days.working_days >= chronology_settings.decision_working_days
),

held as (
    select
        max(case when table_name = 'cin_plans' then complete_from end) as cin_plans_from,
        max(case when table_name = 'visits' then complete_from end) as visits_from,
        max(case when table_name = 'assessments' then complete_from end) as assessments_from
    from coverage
    where is_supplied
),

outcomes as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.referral_date,
        episodes.is_within_records,
        episodes.history_from,
        episodes.is_nfa,
        episodes.closure_state,
        episodes.closure_reason_code,
        cast($extract_end::date - episodes.referral_date as integer) as followed_days,
        episodes.assessment_date is not null as is_assessed,
        coalesce(held.assessments_from <= episodes.referral_date, false) as is_assessment_held,
        coalesce(episodes.referral_date <= limits.last_decided_day, false) as is_decided,
        case
            when episodes.plan_date is not null or episodes.care_date is not null then true
            when episodes.is_nfa then false
            when episodes.closure_reason_code in ('RC8', 'RC9') then false
            when episodes.authorised_date is null then null
            when episodes.closure_state = 'open' then true
            when episodes.closure_reason_code is not null then true
        end as is_met,
        case
            when episodes.care_date is not null then 7
            when episodes.cp_plan_date is not null then 6
            when episodes.conference_date is not null then 5
            when episodes.section_47_date is not null then 4
        end as step,
        case
            when episodes.is_nfa then 'EC1'
            when coalesce(held.cin_plans_from > episodes.referral_date, true) then null
            when episodes.closure_state = 'open' then 'none'
            when episodes.closure_state = 'unknown' or episodes.closure_reason_code is null then null
            when episodes.closure_reason_code in ('RC1', 'RC2', 'RC5', 'RC6') then 'none'
            when episodes.plan_date <= episodes.closure_date
                then case
                    when episodes.closure_date > episodes.plan_date + limits.early_plan_days then 'none'
                    when episodes.plan_contacts >= limits.early_plan_contacts then 'none'
                    when held.visits_from <= episodes.plan_date then 'EC3'
                end
            when episodes.care_date is not null then 'none'
            when episodes.assessment_date is null then 'none'
            when episodes.authorised_date is null then 'EC4'
            when episodes.closure_reason_code in ('RC8', 'RC9') then 'EC2'
            else 'none'
        end as early_closure
    from episodes
    cross join limits
    cross join held
)

select
    episode_id,
    child_id,
    referral_date,
    is_within_records,
    history_from,
    followed_days,
    is_decided,
    is_nfa,
    is_assessed,
    is_assessment_held,
    closure_state,
    closure_reason_code,
    case
        when not is_decided then null
        when step is not null then step
        when is_met then 3
        when is_nfa then 1
        when not is_met then 2
    end as level,
    case when is_decided then is_met end as is_met,
    case when is_decided then early_closure end as early_closure
from outcomes
