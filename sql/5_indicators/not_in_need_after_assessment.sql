/*
id: CH-11b
title: Found not in need, of those assessed
question: Of the referrals that were assessed, how many were then closed as not in need?
unit: referral
counts: every referral received while the records are complete for which an assessment started. Those
  recorded as no further action do not count, even with an assessment.
met: the case closed after assessment with no further action (RC8) or to early help (RC9), and there was
  no section 47 enquiry, conference, plan or care
unknown: fewer than 45 working days lie between the referral and the end of the records, whatever has been
  recorded so far; or assessments were not yet held on the day of the referral; or it is not recorded
  whether further action was taken; or the case ended for a reason not recorded
form: share
lens: response
seed: S2
caption: Of those assessed, where "assessed and found not in need" is of all referrals. The two part when
  the front door sends more or fewer referrals on to an assessment. Many such closures may mean help that
  was short and enough, or assessments that families did not need.
cannot_say: whether the assessment itself helped, what the family was told, or what followed elsewhere
ask: What would a lighter answer than an assessment have looked like for these families? | What were
  families left with when the assessment closed? | Do teams that assess the same concerns close them
  alike?
authority: DfE Children in need census, assessed as not in need, with those assessed as the denominator;
  Working Together 2023 (45 working days)
pair: assessed_not_in_need, early_help_after_step_down, return_by_kind_of_closure, help_after_not_met
parameters: none
sensitivity: none
needs: assessments.authorised_date, referrals.closure_reason_code
better_with: cin_plans, cp_plans, referrals.is_nfa
history: none
breaks: rc9
periods: month, quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
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
        else coalesce(level = 2, false)
    end as is_met
from decisions
where is_within_records
    and is_assessed
    and coalesce(not is_nfa, true)
