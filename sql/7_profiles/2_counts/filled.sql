/*
One row a value that matters and year to 31 March (year_start = the calendar year in which it begins): of the
records that should hold the value, how many do. A code that says "not known" does not hold it.
*/
with held as (
    select 'source' as what, referral_date as day, source_code is not null and source_code <> '10' as is_filled
    from referrals
    union all
    select 'need', referral_date, primary_need_code is not null and primary_need_code <> 'N0'
    from referrals
    where is_nfa is distinct from true
    union all
    select 'nfa', referral_date, is_nfa is not null from referrals
    union all
    select 'closure_reason', closure_date, closure_reason_code is not null
    from referrals
    where closure_date is not null
    union all
    select 'birth_month', referrals.referral_date, children.birth_date is not null
    from referrals
    left join children on children.child_id = referrals.child_id
    union all
    select 'factors', assessments.authorised_date, factors.assessment_id is not null
    from assessments
    left join (select assessment_id from assessment_factors group by assessment_id) as factors
        on factors.assessment_id = assessments.assessment_id
    where
        assessments.authorised_date is not null
        and exists (
            select 1 from coverage where table_name = 'assessment_factors' and is_supplied
        )
)

select
    what,
    cast(extract(year from day) - case when extract(month from day) < 4 then 1 else 0 end as integer)
        as year_start,
    cast(count(*) as integer) as records,
    cast(sum(case when is_filled then 1 else 0 end) as integer) as filled
from held
where day is not null
group by what, year_start
order by what, year_start
