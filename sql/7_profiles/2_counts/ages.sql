/*
One row a year to 31 March (year_start = the calendar year in which it begins) and age at its end: how
many children had something recorded in it. Age -1 = not yet born then; ages over 18 are left out.
*/
with recorded as (
    select child_id, contact_date as day from contacts where child_id is not null
    union all
    select child_id, start_date from early_help_episodes where child_id is not null
    union all
    select child_id, referral_date from referrals where child_id is not null
    union all
    select child_id, start_date from assessments where child_id is not null
    union all
    select child_id, start_date from section_47_enquiries where child_id is not null
    union all
    select child_id, conference_date from initial_conferences where child_id is not null
    union all
    select child_id, start_date from cin_plans where child_id is not null
    union all
    select child_id, start_date from cp_plans where child_id is not null
    union all
    select child_id, review_date from cp_reviews where child_id is not null
    union all
    select child_id, visit_date from visits where child_id is not null
    union all
    select child_id, start_date from care_episodes where child_id is not null
    union all
    select child_id, start_date from pre_proceedings where child_id is not null
    union all
    select child_id, start_date from missing_episodes where child_id is not null
    union all
    select child_id, recorded_date from child_voices where child_id is not null
    union all
    select child_id, raised_date from escalations where child_id is not null
    union all
    select child_id, view_date from agency_views where child_id is not null
    union all
    select child_id, recorded_date from strengths where child_id is not null
    union all
    select child_id, declined_date from consent_declined where child_id is not null
),

child_years as (
    select
        child_id,
        cast(extract(year from day) - case when extract(month from day) < 4 then 1 else 0 end as integer)
            as year_start
    from recorded
    where day is not null
    group by child_id, year_start
),

aged as (
    select
        child_years.year_start,
        greatest(-1, cast(
            child_years.year_start + 1 - extract(year from children.birth_date)
            - case when extract(month from children.birth_date) > 3 then 1 else 0 end as integer
        )) as age
    from child_years
    inner join children on children.child_id = child_years.child_id
    where children.birth_date is not null
)

select year_start, age, cast(count(*) as integer) as children
from aged
where age <= 18
group by year_start, age
order by year_start, age
