/*
id: CH-11
title: Assessed and found not in need
question: Of the referrals received, how many were assessed and then closed as not in need?
unit: referral
counts: every referral received while the records are complete, whether assessed or not
met: an assessment started, the case closed after assessment with no further action (RC8) or to early
  help (RC9), and there was no section 47 enquiry, conference, plan or care
unknown: fewer than 45 working days lie between the referral and the end of the records, whatever has
  been recorded so far; or assessments were not yet held on the day of the referral; or it is not
  recorded whether further action was taken; or the case ended for
  a reason not recorded
form: share
lens: response
seed: S2
caption: It holds both good short help and need that was missed. Closure to early help has had its own
  code (RC9) only since 2022-23; both codes count here.
cannot_say: whether the family was helped by the assessment itself, or what followed elsewhere
ask: What did families say the assessment was for? | How many of these children are referred again, and
  are they then found in need? | Do agencies agree on what "in need" looks like?
authority: DfE Children in need census, assessed as not in need; LAIT; Working Together 2023 (45 working
  days)
pair: early_closure, not_met_before_help, early_help_after_step_down, return_by_kind_of_closure
parameters: none
sensitivity: none
needs: assessments.authorised_date, referrals.closure_reason_code
better_with: cin_plans, cp_plans
history: none
breaks: rc9
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
        when not is_decided or not is_assessment_held or is_nfa is null then null
        when level is null and closure_state <> 'open' and closure_reason_code is null then null
        when level = 2 and is_assessed then true
        else false
    end as is_met
from decisions
where is_within_records
