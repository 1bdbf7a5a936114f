/*
id: CH-18
title: Closed early after assessment began
question: Of the referrals for which an assessment began, how many were closed before planning got
  going?
unit: referral
counts: every referral received while the records are complete for which an assessment started. Those
  recorded as no further action, and those closed by adoption (RC1), death (RC2), transfer (RC5) or move
  to adult services (RC6), do not count.
met: assessed and closed with no plan (RC8 or RC9); or closed within 42 days of the first plan with
  fewer than two visits and reviews recorded after its first day; or closed without plan or care before
  any assessment was authorised
unknown: fewer than 90 days lie between the referral and the end of the records; or plans for children in
  need were not yet held on the day of the referral; or the reason for closing or, for a short plan, the
  visits are not held
form: share
lens: response
seed: S2
caption: "Early" means closed with no plan, or within 42 days of a plan with fewer than two recorded
  visits or reviews, or before the assessment was authorised. Families may decline help; the record
  rarely says so. Plans for children in need are in the census only from 2021-22.
cannot_say: why the case was closed, or whether the family wanted more
ask: Who took part in the decision to close? | What was offered, and what made it hard to take up? | What
  would tell us later that closing was right?
authority: Norfolk practice resource, assessments closed before any significant engagement in planning;
  42 days and two contacts are this program's reading
pair: return_after_closure, assessed_not_in_need, return_by_kind_of_closure,
  no_concern_after_planned_closure
parameters: follow_up_days = 90
sensitivity: follow_up_days = 60, 180
needs: assessments, cin_plans, referrals.closure_date, referrals.closure_reason_code
better_with: visits, cp_plans, cp_reviews
history: none
breaks: rc9, cin_plans
periods: month, quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: EC2: assessed, then closed with no plan | EC3: closed soon after a plan began |
  EC4: closed before the assessment was authorised
*/
with assessed as (
    select
        episode_id,
        child_id,
        referral_date,
        case when followed_days >= $follow_up_days::integer then early_closure end as early_closure
    from decisions
    where is_within_records
        and is_assessed
        and coalesce(not is_nfa, true)
        and coalesce(closure_reason_code, 'none') not in ('RC1', 'RC2', 'RC5', 'RC6')
)

select
    episode_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    early_closure in ('EC2', 'EC3', 'EC4') as is_met,
    case when early_closure in ('EC2', 'EC3', 'EC4') then early_closure end as part
from assessed
