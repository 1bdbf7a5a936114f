/*
id: CH-01
title: Re-referrals within 12 months
question: Of the referrals received, how many came within 12 months of an earlier referral about the
  same child?
unit: referral
counts: every referral received while the records are complete; records of one child on one day are
  one referral, and news about a case already open is not a referral
met: an earlier referral about the same child is dated before it and at most 12 calendar months
  before; the anniversary itself counts
unknown: the records begin within the 12 months before the referral, or the child arrived within them;
  a child born here after the records began did not arrive
form: share
lens: frequency
seed: S1
caption: This counts requests for a service, not harm. It rises when early help stops, when contacts
  are turned into referrals, or when brothers and sisters are recorded apart. It looks back from a
  referral and must not be set beside "return after closure", which looks forward from a closure.
cannot_say: whether the first decision was right, whether anything was done in between, or what was
  known to another authority before the child moved
ask: What had been offered after the earlier referral, and was it taken up? | Has the way a contact
  becomes a referral changed at the front door? | Which concerns come back, and from whom?
authority: DfE Children in need census, re-referral within 12 months of a previous referral;
  Norfolk practice resource, multiple previous referrals
pair: return_after_closure, nfa_at_referral, contacts_without_referral, three_referrals_none_met
parameters: window_months = 12
sensitivity: window_months = 6, 24
needs: referrals
better_with: referrals.closure_date, children.birth_month
history: window_months
breaks: none
periods: month, quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team, ethnicity_deprivation
categories: none
*/
select
    episode_id as unit_id,
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
