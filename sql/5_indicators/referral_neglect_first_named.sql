/*
id: CH-43
title: At which referral neglect was first recorded
question: Of the children for whom neglect was recorded for the first time, at which of their referrals was it?
unit: child
counts: every child with a completed assessment that records neglect (16A), once, on the day the first of them
  was completed
met: the place of the referral that was being assessed among all the child's referrals that are held
unknown: the records, or the factors in them, begin within the 24 months before, or the child arrived within
  them, so that neglect may have been recorded before; or it came on a day for which factors are not held; or an
  assessment completed by that day has no factor recorded; or the assessment belongs to no referral that is held
form: distribution
lens: type
seed: S10, S15
caption: Earlier assessments may have described neglect in words without the code, and earlier referrals may have
  been about something else. A longer record holds more referrals, so later places grow by themselves in the
  first years of the records.
cannot_say: when the neglect began, or what was seen of it before it was recorded
ask: What did the referrals before it tell us, taken together? | Do some sources bring neglect early and others
  late? | What makes it hard to call it neglect the first time?
authority: Norfolk practice resource, piecing together of low-level reports; DfE Children in need census, factors
  identified at the end of assessment (item N00181, code 16A)
pair: time_to_neglect_recorded, which_referral, not_met_before_help, reports_before_neglect
parameters: window_months = 24
sensitivity: window_months = 36, 60
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: children.birth_month
history: window_months
breaks: none
periods: year, all
breakdowns: source_group, age_band, area, team
categories: 1: the first | 2: the second | 3: the third | 4: the fourth | 5+: the fifth or later
*/
with recorded as (
    select
        completed_assessments.child_id,
        completed_assessments.episode_id,
        completed_assessments.authorised_date,
        completed_assessments.is_held,
        completed_assessments.is_known_so_far,
        row_number() over (
            partition by completed_assessments.child_id order by completed_assessments.place
        ) as place
    from completed_assessments
    inner join factor_codes
        on factor_codes.factor_code = '16A'
        and (completed_assessments.factor_set & factor_codes.factor_bit) <> 0
)

select
    recorded.child_id as unit_id,
    recorded.child_id,
    recorded.episode_id,
    recorded.authorised_date as counted_on,
    case
        when greatest(observations.history_from, holdings.assessment_factors_from)
            > recorded.authorised_date - $window_months::integer * interval '1 month'
            then null
        when recorded.is_held and recorded.is_known_so_far then episodes.episode_number
    end as value
from recorded
inner join observations on observations.child_id = recorded.child_id
left join episodes on episodes.episode_id = recorded.episode_id
cross join holdings
where recorded.place = 1
