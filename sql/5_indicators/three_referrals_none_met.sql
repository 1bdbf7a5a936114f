/*
id: CH-14
title: Referred three times, threshold never met
question: Of the children referred at least three times in three years, how many had never met the
  threshold?
unit: child
counts: every child at each referral that is at least the third in the 36 calendar months up to it, the
  anniversary included; once in each period
met: at one of those referrals in the period, neither it nor any other of the 36 months before it had met
  the threshold
unknown: the records begin, or the child arrived, within the 36 months; or for one of the referrals of
  those months it cannot be told whether the threshold was met
form: share
lens: response
seed: S1, S15, S20
caption: None met in this area's records. Help that was given elsewhere, or without a plan, or before the
  36 months, is not seen. A threshold that is raised makes this figure rise, with no change for the
  children.
cannot_say: whether any of the referrals should have led to help, or what help a family had from others
ask: What did the three referrals say, read one after another? | Who could have put them together? | What
  was offered each time, and by whom?
authority: Norfolk practice resource, multiple previous referrals which may or may not have met the
  threshold; threshold met as this program's table of decisions defines it
pair: not_met_before_help, contacts_without_referral, help_after_not_met, no_concern_after_planned_closure
parameters: window_months = 36, referrals = 3
sensitivity: window_months = 24, 60; referrals = 4
needs: referrals.is_nfa, referrals.closure_reason_code, assessments.authorised_date
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
        sum(case when is_met then 1 else 0 end) over in_window as met,
        sum(case when is_met is null then 1 else 0 end) over in_window as not_known
    from repeat_referrals
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
        else met = 0
    end as is_met
from looked_back
where is_within_records and referrals >= $referrals::integer
