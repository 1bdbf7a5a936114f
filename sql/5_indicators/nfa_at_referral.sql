/*
id: CH-10
title: No further action at referral
question: Of the referrals received, how many ended at once with no further action?
unit: referral
counts: every referral received while the records are complete
met: the referral is recorded as no further action; where several records of one day, or news while the
  case was open, tell of the same referral, all of them are
unknown: the record does not say whether further action was taken
form: share
lens: response
seed: S1, S2
caption: Mostly a choice about recording, namely where a contact becomes a referral. Places and years
  that draw that line differently cannot be compared.
cannot_say: whether no further action was the right answer, or what advice or help was given without
  being recorded
ask: What does a referrer hear after "no further action"? | How many of these children come back within
  a year? | Did anything change at the front door when this line moved?
authority: DfE Children in need census, referrals with no further action (item N00112)
pair: assessed_not_in_need, re_referral_12m, no_concern_after_planned_closure
parameters: none
sensitivity: none
needs: referrals.is_nfa
better_with: none
history: none
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
    is_nfa as is_met
from episodes
where is_within_records
