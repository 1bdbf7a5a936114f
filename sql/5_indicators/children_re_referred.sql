/*
id: CH-02
title: Children referred again
question: Of the children referred, how many were referred within 12 months of an earlier referral at
  least once?
unit: child
counts: every child with a referral received while the records are complete, once in each period
met: at least one of the child's referrals in the period came within 12 calendar months of the one
  before it
unknown: none of the child's referrals in the period is known to be a re-referral, and for at least
  one of them the history held is shorter than 12 months
form: share
lens: frequency
seed: S1
caption: Children, where "re-referrals within 12 months" counts referrals. The gap between the two is
  children who came back more than once. A child counts once in a year however often referred.
cannot_say: how often a child came back, or whether coming back was the right thing to happen
ask: Who are we describing when most returns come from few children? | Do brothers and sisters come
  back together? | What would have had to be in place for the first referral to be enough?
authority: DfE Children in need census, children re-referred within 12 months
pair: re_referral_12m, no_concern_after_planned_closure
parameters: window_months = 12
sensitivity: window_months = 6, 24
needs: referrals
better_with: referrals.closure_date, children.birth_month
history: window_months
breaks: none
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case
        when history_from > referral_date - $window_months::integer * interval '1 month' then null
        when referral_date <= previous_referral_date + $window_months::integer * interval '1 month'
            then true
        else false
    end as is_met
from episodes
where is_within_records
