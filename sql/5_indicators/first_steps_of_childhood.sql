/*
id: CH-40
title: First steps of a childhood
question: Where did a child's first referral lead, did the child return, and where did the second lead?
unit: child
counts: every child on the first referral these records hold, if it was received while they are complete
  and the child does not turn 18 in the 36 calendar months after it
met: the highest step of the first episode; then "ended" if the case was closed within the 36 months and
  no other referral came in them, or "returned" if one did (that day 36 months on included); after
  "returned" the highest step of the second episode, if it can be told. No further action: at the
  referral. Assessed and closed: closed with no further action (RC8) or to early help (RC9), without plan
  or care. Child in need: a plan, or work that went on after an authorised assessment. Then section 47 or
  conference, child protection plan, care. A case still open after the 36 months, one whose closure is not
  recorded, and one of a child who was adopted, moved away or died within them without returning stay at
  the first step.
unknown: fewer than 36 months and 6 more lie between the first referral and the end of the records, or of
  those of the higher steps; or assessments, or one of the tables with the higher steps (care: where it is
  supplied at all), were not yet held on the day of the first referral; or the records begin, or the child
  arrived, within the 24 months before it; or the highest step of the first episode cannot be told
form: pathway
lens: response
seed: S14, S22
caption: A childhood as these records hold it: what came before them, or happened elsewhere, is blank.
  Steps are what services did, in the order of referrals. Rare paths are withheld. No path leads anywhere
  by itself, and a child on one is not on the way to the next.
cannot_say: what life was like between the steps, why a step was taken, or what families and other
  agencies did
ask: Which first steps are most often the last, and what do families say of them? | When a child returns,
  does anyone read the first step? | Which paths did we not expect?
authority: Norfolk practice resource and Durham guidance, chronology; DfE linked children data,
  transitions between levels of intervention
pair: next_step_after_closure, highest_step_reached, which_referral, span_of_concern, developmental_periods
parameters: follow_months = 36, settle_months = 6, look_back_months = 24
sensitivity: follow_months = 24, 60
needs: referrals.is_nfa, referrals.closure_date, referrals.closure_reason_code,
  assessments.authorised_date, section_47_enquiries, initial_conferences, cp_plans
better_with: cin_plans, care_episodes, children.birth_month
history: look_back_months
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need
categories: nfa: no further action |
  nfa>ended: no further action, then ended |
  nfa>returned: no further action, then returned |
  nfa>returned>nfa: no further action, then returned: no further action |
  nfa>returned>assessed: no further action, then returned: assessed and closed |
  nfa>returned>in_need: no further action, then returned: child in need |
  nfa>returned>section_47: no further action, then returned: section 47 or conference |
  nfa>returned>protection_plan: no further action, then returned: child protection plan |
  nfa>returned>care: no further action, then returned: care |
  assessed: assessed and closed |
  assessed>ended: assessed and closed, then ended |
  assessed>returned: assessed and closed, then returned |
  assessed>returned>nfa: assessed and closed, then returned: no further action |
  assessed>returned>assessed: assessed and closed, then returned: assessed and closed |
  assessed>returned>in_need: assessed and closed, then returned: child in need |
  assessed>returned>section_47: assessed and closed, then returned: section 47 or conference |
  assessed>returned>protection_plan: assessed and closed, then returned: child protection plan |
  assessed>returned>care: assessed and closed, then returned: care |
  in_need: child in need |
  in_need>ended: child in need, then ended |
  in_need>returned: child in need, then returned |
  in_need>returned>nfa: child in need, then returned: no further action |
  in_need>returned>assessed: child in need, then returned: assessed and closed |
  in_need>returned>in_need: child in need, then returned: child in need |
  in_need>returned>section_47: child in need, then returned: section 47 or conference |
  in_need>returned>protection_plan: child in need, then returned: child protection plan |
  in_need>returned>care: child in need, then returned: care |
  section_47: section 47 or conference |
  section_47>ended: section 47 or conference, then ended |
  section_47>returned: section 47 or conference, then returned |
  section_47>returned>nfa: section 47 or conference, then returned: no further action |
  section_47>returned>assessed: section 47 or conference, then returned: assessed and closed |
  section_47>returned>in_need: section 47 or conference, then returned: child in need |
  section_47>returned>section_47: section 47 or conference, then returned: section 47 or conference |
  section_47>returned>protection_plan: section 47 or conference, then returned: child protection plan |
  section_47>returned>care: section 47 or conference, then returned: care |
  protection_plan: child protection plan |
  protection_plan>ended: child protection plan, then ended |
  protection_plan>returned: child protection plan, then returned |
  protection_plan>returned>nfa: child protection plan, then returned: no further action |
  protection_plan>returned>assessed: child protection plan, then returned: assessed and closed |
  protection_plan>returned>in_need: child protection plan, then returned: child in need |
  protection_plan>returned>section_47: child protection plan, then returned: section 47 or conference |
  protection_plan>returned>protection_plan: child protection plan, then returned: child protection plan |
  protection_plan>returned>care: child protection plan, then returned: care |
  care: care |
  care>ended: care, then ended |
  care>returned: care, then returned |
  care>returned>nfa: care, then returned: no further action |
  care>returned>assessed: care, then returned: assessed and closed |
  care>returned>in_need: care, then returned: child in need |
  care>returned>section_47: care, then returned: section 47 or conference |
  care>returned>protection_plan: care, then returned: child protection plan |
  care>returned>care: care, then returned: care
*/
with firsts as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.referral_date,
        episodes.history_from,
        episodes.closure_date,
        episodes.next_referral_date,
        highest_steps.step,
        highest_steps.next_step,
        observations.extract_end,
        observations.eighteenth_birthday,
        observations.exit_date,
        observations.exit_reason,
        steps_held.section_47_to,
        cast(episodes.referral_date + $follow_months::integer * interval '1 month' as date) as follow_end,
        episodes.referral_date
            + ($follow_months::integer + $settle_months::integer) * interval '1 month' as settled_by
    from episodes
    inner join highest_steps on highest_steps.episode_id = episodes.episode_id
    inner join observations on observations.child_id = episodes.child_id
    cross join steps_held
    where episodes.episode_number = 1 and episodes.is_within_records
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case
        when settled_by > extract_end or settled_by > section_47_to then null
        when history_from > referral_date - $look_back_months::integer * interval '1 month' then null
        when next_referral_date <= follow_end then step || '>returned' || coalesce('>' || next_step, '')
        when closure_date <= follow_end and (exit_date > follow_end or exit_reason = 'end of records')
            then step || '>ended'
        else step
    end as part
from firsts
where coalesce(eighteenth_birthday > follow_end, true)
