/*
id: CH-24
title: One source, three referrals, threshold never met
question: Of the children referred at least three times in two years, about how many was one source alone
  worried, and the threshold not met each time?
unit: child
counts: every child at each referral that is at least the third in the 24 calendar months up to it, the
  anniversary included; once in each period. Referrals from an anonymous source or from one not recorded
  are left out
met: at one of those referrals in the period, all the referrals of those months came from one group of
  sources and none had met the threshold
unknown: the records begin, or the child arrived, within the 24 months; or for one of the referrals of those
  months it cannot be told whether the threshold was met
form: share
lens: source
seed: S1, S3
caption: It cannot show who was right. A group of sources may hold several people who never met, such as two
  schools, or a neighbour and a grandparent. News from another agency about a case that is open is not a
  referral and is not heard here.
cannot_say: who was right, what the other agencies thought, or whether they were asked
ask: Does the one who refers know why the threshold was not met? | Who else knows this child, and what do
  they see? | How is a disagreement about the threshold taken further here?
authority: Norfolk practice resource, a strong view held by one agency; threshold met as this program's
  table of decisions defines it
pair: single_source, second_source, three_referrals_none_met, escalations_raised
parameters: window_months = 24, referrals = 3
sensitivity: window_months = 12, 36; referrals = 2, 4
needs: referrals.source_code, referrals.is_nfa, referrals.closure_reason_code, assessments.authorised_date
better_with: cin_plans, cp_plans, care_episodes, children.birth_month
history: window_months
breaks: rc9, cin_plans
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with looked_back as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        count(*) over in_window as referrals,
        min(source_group) over in_window as first_source,
        max(source_group) over in_window as last_source,
        sum(case when is_met then 1 else 0 end) over in_window as met,
        sum(case when is_met is null then 1 else 0 end) over in_window as not_known
    from repeat_referrals
    where source_group <> 'anonymous' and source_group <> 'unknown'
    window in_window as (
        partition by child_id
        order by month_day
        range between $window_months::integer * 32 preceding and current row
    )
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case
        when history_from > referral_date - $window_months::integer * interval '1 month' then null
        when not_known > 0 then null
        else first_source = last_source and met = 0
    end as is_met
from looked_back
where is_within_records and referrals >= $referrals::integer
