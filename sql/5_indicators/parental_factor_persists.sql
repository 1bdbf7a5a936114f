/*
id: CH-30
title: The same parental concern a year or more later
question: Of the children assessed again a year or more after an earlier assessment, for how many was the same
  concern about a parent recorded both times?
unit: child
counts: every child with an assessment completed at least 12 calendar months after another, the day a year on
  included. A child counts once in each period for each concern and each gap between two assessments.
met: the same concern about a parent or carer was recorded at both - alcohol misuse (1B), drug misuse (2B),
  domestic abuse of the parent (3B), mental health (4B) or learning disability (5B)
unknown: the later assessment was completed on a day for which factors are not held; or it, or one of the
  assessments so long before it, has no factor recorded, not even that there were none
form: groups
lens: duration
seed: S6, S13
caption: A concern that is recorded twice may have been there all along, may have come back, or may have been
  copied from the last assessment. A concern that lasts can be well supported; this does not say whether it
  was. Children assessed once alone are not here.
cannot_say: what happened between the two assessments, or how much the concern affected the child
ask: Which concerns do we treat as passing when they last for years? | What is on offer to a parent after the
  first year? | Is the concern looked at anew each time, or carried over?
authority: Norfolk practice resource, enduring parent-oriented issues; DfE Children in need census, factors
  identified at the end of assessment (item N00181); twelve months is this program's reading
pair: factors_no_longer_recorded, unchanged_factors, span_of_concern
parameters: gap_months = 12, second_gap_months = 24, third_gap_months = 36
sensitivity: none
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: none
history: none
breaks: none
periods: year, all
breakdowns: age_band, area
categories: alcohol/12-23: alcohol misuse, 12 to 23 months apart | alcohol/24-35: alcohol misuse, 24 to 35
  months apart | alcohol/36+: alcohol misuse, 36 months or more apart | drugs/12-23: drug misuse, 12 to 23
  months apart | drugs/24-35: drug misuse, 24 to 35 months apart | drugs/36+: drug misuse, 36 months or more
  apart | domestic_abuse/12-23: domestic abuse, 12 to 23 months apart | domestic_abuse/24-35: domestic abuse,
  24 to 35 months apart | domestic_abuse/36+: domestic abuse, 36 months or more apart | mental_health/12-23:
  mental health, 12 to 23 months apart | mental_health/24-35: mental health, 24 to 35 months apart |
  mental_health/36+: mental health, 36 months or more apart | learning_disability/12-23: learning disability,
  12 to 23 months apart | learning_disability/24-35: learning disability, 24 to 35 months apart |
  learning_disability/36+: learning disability, 36 months or more apart
*/
with parental_factors as (
    select
        factor_bit,
        case factor_group
            when 1 then 'alcohol'
            when 2 then 'drugs'
            when 3 then 'domestic_abuse'
            when 4 then 'mental_health'
            when 5 then 'learning_disability'
        end as name
    from factor_codes
    where about = 'parent' and factor_group <= 5
),

pairs as (
    select
        later.assessment_id,
        later.child_id,
        later.episode_id,
        later.authorised_date,
        later.is_held,
        later.factor_set,
        earlier.factor_set as earlier_set,
        case
            when earlier.authorised_date + $third_gap_months::integer * interval '1 month'
                <= later.authorised_date
                then '36+'
            when earlier.authorised_date + $second_gap_months::integer * interval '1 month'
                <= later.authorised_date
                then '24-35'
            else '12-23'
        end as gap
    from completed_assessments as later
    inner join completed_assessments as earlier
        on earlier.child_id = later.child_id
        and earlier.authorised_date + $gap_months::integer * interval '1 month' <= later.authorised_date
),

compared as (
    select
        child_id,
        episode_id,
        authorised_date,
        gap,
        case
            when is_held and count(*) = count(earlier_set) then factor_set & bit_or(earlier_set)
        end as shared_set
    from pairs
    group by assessment_id, child_id, episode_id, authorised_date, is_held, factor_set, gap
)

select
    compared.child_id as unit_id,
    compared.child_id,
    compared.episode_id,
    compared.authorised_date as counted_on,
    (compared.shared_set & parental_factors.factor_bit) <> 0 as is_met,
    parental_factors.name || '/' || compared.gap as part
from compared
cross join parental_factors
