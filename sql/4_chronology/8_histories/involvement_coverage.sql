/*
One row a kind of involvement (see first_involvements) whose records are held: from when and to when none
is missing. Whether a referral met the threshold is not yet known for the last of them.
*/
with held as (
    select 'referral' as involvement, $record_start::date as held_from, $extract_end::date as held_to
    union all
    select 'assessment', assessments_from, assessments_to from holdings
    union all
    select 'in_need', assessments_from, last_decided_day
    from holdings
    cross join (
        select max(working_days.day) as last_decided_day
        from working_days
        inner join working_days as ends on ends.day = $extract_end::date
        cross join chronology_settings
        where ends.working_days - working_days.working_days >= chronology_settings.decision_working_days
    ) as decided
    union all
    select 'section_47', section_47_enquiries_from, section_47_enquiries_to from holdings
    union all
    select 'cp_plan', cp_plans_from, cp_plans_to from holdings
)

select
    involvement,
    greatest(held_from, $record_start::date) as held_from,
    least(held_to, $extract_end::date) as held_to
from held
where held_from is not null
