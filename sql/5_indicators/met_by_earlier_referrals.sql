/*
id: CH-15
title: Does a history of referrals change the decision?
question: Of the referrals decided, how many met the threshold, by how often the child had been referred in the 24
  months before?
unit: referral
counts: every referral received while the records are complete
met: the referral is known to have met the threshold - a plan or care began, or the case went on after an
  authorised assessment. Groups are compared as if each had the same mix of ages and of what the assessment
  recorded: the first of neglect, domestic abuse, a parent's mental health, alcohol or drugs, another factor,
  none recorded, not assessed.
unknown: fewer than 45 working days lie between the referral and the end of the records, or it cannot be told
  whether the threshold was met; or the records begin within the 24 months before the referral, or the child
  arrived within them; or it came on a day for which factors are not held
form: standardised
lens: response
seed: S1, S22
caption: A flat line does not prove that history was ignored, nor a rise that it was used - the groups differ in
  more than the number of referrals. Whether a referral was assessed at all is part of what is held equal, so
  that a history that only decides who is assessed does not show.
cannot_say: whether anyone read the earlier referrals, or what weight they were given
ask: Who reads the earlier referrals before a decision, and how would we know? | Does a fourth referral count for
  more than a first, and should it? | What is different about the cases in which history changed the decision?
authority: Norfolk practice resource, multiple previous referrals and not being incident led; direct
  standardisation as in UKHSA, PHEindicatormethods
pair: which_referral, help_after_not_met, not_met_before_help, three_referrals_none_met
parameters: window_months = 24
sensitivity: window_months = 12, 36
needs: referrals.is_nfa, referrals.closure_reason_code, assessments.authorised_date,
  assessment_factors.factor_code
better_with: cin_plans, cp_plans, care_episodes, children.birth_month
history: window_months
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, area, team
categories: 0: no earlier referral | 1: one | 2: two | 3: three | 4+: four or more
cost: every share is worked out anew from those of its strata, in every line and year, and in three runs.
*/
with dated as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        is_met,
        -- 32 a month and 384 a year: calendar months become a plain distance, and the 29th of
        -- February falls between the 28th and the 1st of March.
        cast(
            extract(year from referral_date) * 384
            + extract(month from referral_date) * 32
            + extract(day from referral_date) as integer
        ) as month_day
    from decisions
),

counted as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        is_met,
        count(*) over (
            partition by child_id
            order by month_day
            range between $window_months::integer * 32 preceding and 1 preceding
        ) as earlier_referrals
    from dated
)

select
    counted.episode_id as unit_id,
    counted.child_id,
    counted.episode_id,
    counted.referral_date as counted_on,
    case
        when counted.history_from > counted.referral_date - $window_months::integer * interval '1 month'
            then null
        when counted.referral_date between holdings.assessment_factors_from and holdings.assessment_factors_to
            then counted.is_met
    end as is_met,
    case
        when counted.earlier_referrals >= 4 then '4+'
        else cast(counted.earlier_referrals as varchar)
    end as part,
    episode_breakdowns.age_band || '/' || case
        when assessed.episode_id is null then 'not_assessed'
        when coalesce(assessed.main_factor, 'none') = 'none' then 'none_recorded'
        else assessed.main_factor
    end as stratum
from counted
inner join episode_breakdowns on episode_breakdowns.episode_id = counted.episode_id
left join completed_assessments as assessed
    on assessed.episode_id = counted.episode_id and assessed.is_first_in_episode
cross join holdings
where counted.is_within_records
