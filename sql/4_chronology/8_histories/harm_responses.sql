/*
One row a child: the first day on which neglect, or another category of abuse, was acted on, or a day to
compare it with.

line 'neglect': the first child protection plan for neglect, or the first assessment that found neglect (16A)
in an episode that reached a section 47 enquiry or more (its authorisation, or else its start), whichever came
first. 'other': the first plan of another category, of children without any of these. Plans whose category is
not recorded are left out.
line 'control': a child with a referral and none of all these, and the day of one 'neglect' child born in the
same calendar year, first referred in the same year to 31 March and known to the same authority, if the control
child was born and still here then. Each child of either kind is taken once, in the order of ids; where the two kinds
are not equally many, some stay without a partner.
*/
with named as (
    select
        timed_assessments.child_id,
        coalesce(timed_assessments.authorised_date, timed_assessments.start_date) as acted_date
    from timed_assessments
    inner join assessment_factors on assessment_factors.assessment_id = timed_assessments.assessment_id
    inner join decisions on decisions.episode_id = timed_assessments.episode_id
    where assessment_factors.factor_code = '16A' and decisions.level >= 4
),

neglect as (
    select child_id, min(acted_date) as acted_date
    from (
        select child_id, acted_date from named
        union all
        select child_id, start_date from cp_plans where initial_category = 'NEG'
    ) as acted
    group by child_id
),

other as (
    select cp_plans.child_id, min(cp_plans.start_date) as acted_date
    from cp_plans
    left join neglect on neglect.child_id = cp_plans.child_id
    where cp_plans.initial_category is not null and neglect.child_id is null
    group by cp_plans.child_id
),

planned as (
    select child_id from cp_plans group by child_id
),

first_referred as (
    select
        cleaned_referrals.child_id,
        observations.authority,
        extract(year from observations.birth_date) as birth_year,
        extract(year from cleaned_referrals.referral_date - interval '3 months') as first_year,
        observations.exit_date,
        observations.birth_date
    from cleaned_referrals
    inner join observations on observations.child_id = cleaned_referrals.child_id
    where cleaned_referrals.episode_number = 1 and not observations.is_expected
),

cases as (
    select
        neglect.acted_date,
        first_referred.authority,
        first_referred.birth_year,
        first_referred.first_year,
        row_number() over (
            partition by first_referred.authority, first_referred.birth_year, first_referred.first_year
            order by neglect.child_id
        ) as place
    from neglect
    inner join first_referred on first_referred.child_id = neglect.child_id
),

others as (
    select
        first_referred.child_id,
        first_referred.authority,
        first_referred.birth_year,
        first_referred.first_year,
        first_referred.birth_date,
        first_referred.exit_date,
        row_number() over (
            partition by first_referred.authority, first_referred.birth_year, first_referred.first_year
            order by first_referred.child_id
        ) as place
    from first_referred
    left join neglect on neglect.child_id = first_referred.child_id
    left join planned on planned.child_id = first_referred.child_id
    where neglect.child_id is null and planned.child_id is null
)

select child_id, 'neglect' as line, acted_date from neglect
union all
select child_id, 'other', acted_date from other
union all
select others.child_id, 'control', cases.acted_date
from others
inner join cases
    on cases.authority is not distinct from others.authority
    and cases.birth_year = others.birth_year
    and cases.first_year = others.first_year
    and cases.place = others.place
where cases.acted_date between others.birth_date and others.exit_date
