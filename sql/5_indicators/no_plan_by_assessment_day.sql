/*
id: CH-20b
title: Closed with no plan, by the day the assessment ended
question: Of the referrals assessed, how many were then closed with no plan, early in the 45 working days,
  at their end and after it?
unit: referral
counts: every referral received while the records are complete whose first assessment was authorised while
  the case was open, or might have been since its closure is not dated, on the day of that authorisation. Those
  recorded as no further action, and those closed by adoption (RC1), death (RC2), transfer (RC5) or move to
  adult services (RC6), do not count.
met: closed as not in need (RC8 or RC9), with no plan by then and no care
unknown: fewer than 90 days lie between the authorisation and the end of the records; or plans for children
  in need were not yet held on the day of the referral; or the reason for closing is not recorded
form: groups
lens: response
seed: S2
caption: Cases that look simple may be assessed sooner, so a difference between the days does not come from
  the day. Read beside how many assessments end on each day. Plans for children in need are in the census
  only from 2021-22.
cannot_say: whether a case was closed because the time was up, or what the family wanted
ask: Which decisions are made in the last week of the 45 days? | What would another week have changed? |
  Do families closed with no plan know what would bring us back?
authority: Norfolk practice resource, assessments closed before any significant engagement in planning;
  bands of DfE's assessments by working days; read together by this program
pair: assessment_working_days, early_closure
parameters: follow_up_days = 90
sensitivity: follow_up_days = 60, 180
needs: assessments.authorised_date, cin_plans, referrals.closure_date, referrals.closure_reason_code
better_with: cp_plans
history: none
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: 0-10: days 0 to 10 | 11-20: days 11 to 20 | 21-30: days 21 to 30 | 31-35: days 31 to 35 |
  36-40: days 36 to 40 | 41-45: days 41 to 45 | 46-50: days 46 to 50 | 51+: day 51 or later
*/
with placed as (
    select
        episode_id,
        authorised_date,
        working_days,
        row_number() over (partition by episode_id order by start_date, assessment_id) as place
    from timed_assessments
    where episode_id is not null
)

select
    episodes.episode_id as unit_id,
    episodes.child_id,
    episodes.episode_id,
    placed.authorised_date as counted_on,
    case
        when observations.extract_end - placed.authorised_date >= $follow_up_days::integer
            and holdings.cin_plans_from <= episodes.referral_date
            and (episodes.closure_state = 'open' or episodes.closure_reason_code is not null)
            then episodes.closure_state <> 'open'
            and episodes.closure_reason_code in ('RC8', 'RC9')
            and coalesce(episodes.plan_date > coalesce(episodes.closure_date, date '9999-12-31'), true)
            and episodes.care_date is null
    end as is_met,
    case
        when placed.working_days <= 10 then '0-10'
        when placed.working_days <= 20 then '11-20'
        when placed.working_days <= 30 then '21-30'
        when placed.working_days <= 35 then '31-35'
        when placed.working_days <= 40 then '36-40'
        when placed.working_days <= 45 then '41-45'
        when placed.working_days <= 50 then '46-50'
        else '51+'
    end as part
from placed
inner join episodes on episodes.episode_id = placed.episode_id
inner join observations on observations.child_id = episodes.child_id
cross join holdings
where placed.place = 1
    and placed.working_days is not null
    and placed.authorised_date >= episodes.referral_date
    and coalesce(placed.authorised_date <= episodes.closure_date, true)
    and episodes.is_within_records
    and coalesce(not episodes.is_nfa, true)
    and coalesce(episodes.closure_reason_code, 'none') not in ('RC1', 'RC2', 'RC5', 'RC6')
