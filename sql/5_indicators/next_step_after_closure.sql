/*
id: CH-40b
title: From one episode's highest step to the next
question: After an episode that reached a given step, does the child return within 24 months, and what is
  the highest step then?
unit: closed episode
counts: every closure while the records are complete of an episode whose highest step is known
  (assessments, and every table with higher steps, had begun to be held by the day of its referral), once in each
  column of that step's row. Adoption (RC1), death (RC2), transfer (RC5) and move to adult services (RC6)
  do not count, nor do children who turn 18 or die within 24 calendar months of the closure. A referral
  with no further action closes on the day it came.
met: this is what came next. A next referral counts up to 24 calendar months after the closure, both the
  day of closure and that day included; its episode's highest step is the one on record by the end of the
  records.
unknown: fewer than 24 months and 6 more lie between the closure and the end of the records, or of those
  of the higher steps, whatever came; or the child returned and the highest step of the next episode
  cannot be told
form: groups
lens: response
seed: S14, S22
caption: Read along a row: of the episodes that reached this step, so many were followed by each of these.
  The steps are what services did. A next episode that is recent, and still open, may reach a higher step
  yet. A child who moved away unseen looks like no further referral.
cannot_say: whether a step was the right one, or that one step leads to another
ask: Where does the next step differ most from the last, and what had changed? | What follows "assessed
  and closed", and who knows? | After a plan, what does a return look like?
authority: DfE linked children data, transitions between levels of intervention; 24 months as for what
  follows a closure
pair: first_steps_of_childhood, return_after_closure, highest_step_reached, met_by_earlier_referrals
parameters: window_months = 24, settle_months = 6
sensitivity: window_months = 12, 36
needs: referrals.is_nfa, referrals.closure_date, referrals.closure_reason_code,
  assessments.authorised_date, section_47_enquiries, initial_conferences, cp_plans
better_with: cin_plans, care_episodes, children.birth_month
history: none
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need
categories: nfa/none: no further action / no further referral |
  nfa/nfa: no further action / no further action |
  nfa/assessed: no further action / assessed and closed |
  nfa/in_need: no further action / child in need |
  nfa/section_47: no further action / section 47 or conference |
  nfa/protection_plan: no further action / child protection plan |
  nfa/care: no further action / care |
  assessed/none: assessed and closed / no further referral |
  assessed/nfa: assessed and closed / no further action |
  assessed/assessed: assessed and closed / assessed and closed |
  assessed/in_need: assessed and closed / child in need |
  assessed/section_47: assessed and closed / section 47 or conference |
  assessed/protection_plan: assessed and closed / child protection plan |
  assessed/care: assessed and closed / care |
  in_need/none: child in need / no further referral |
  in_need/nfa: child in need / no further action |
  in_need/assessed: child in need / assessed and closed |
  in_need/in_need: child in need / child in need |
  in_need/section_47: child in need / section 47 or conference |
  in_need/protection_plan: child in need / child protection plan |
  in_need/care: child in need / care |
  section_47/none: section 47 or conference / no further referral |
  section_47/nfa: section 47 or conference / no further action |
  section_47/assessed: section 47 or conference / assessed and closed |
  section_47/in_need: section 47 or conference / child in need |
  section_47/section_47: section 47 or conference / section 47 or conference |
  section_47/protection_plan: section 47 or conference / child protection plan |
  section_47/care: section 47 or conference / care |
  protection_plan/none: child protection plan / no further referral |
  protection_plan/nfa: child protection plan / no further action |
  protection_plan/assessed: child protection plan / assessed and closed |
  protection_plan/in_need: child protection plan / child in need |
  protection_plan/section_47: child protection plan / section 47 or conference |
  protection_plan/protection_plan: child protection plan / child protection plan |
  protection_plan/care: child protection plan / care |
  care/none: care / no further referral |
  care/nfa: care / no further action |
  care/assessed: care / assessed and closed |
  care/in_need: care / child in need |
  care/section_47: care / section 47 or conference |
  care/protection_plan: care / child protection plan |
  care/care: care / care
whole: none
cost: one row for every step that could have followed, so five and a half an episode, and three runs of them: a share
  of each step is a group of its own.
*/
with closures as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.closure_date,
        episodes.next_referral_date,
        highest_steps.step,
        highest_steps.next_step,
        observations.extract_end,
        steps_held.section_47_to,
        cast(episodes.closure_date + $window_months::integer * interval '1 month' as date) as window_end,
        episodes.closure_date
            + ($window_months::integer + $settle_months::integer) * interval '1 month' as settled_by
    from episodes
    inner join highest_steps on highest_steps.episode_id = episodes.episode_id
    inner join observations on observations.child_id = episodes.child_id
    cross join steps_held
    where coalesce(episodes.closure_reason_code, 'none') not in ('RC1', 'RC2', 'RC5', 'RC6')
        and episodes.closure_date between observations.record_start and observations.extract_end
        and highest_steps.step is not null
        and coalesce(
            observations.eighteenth_birthday
                > episodes.closure_date + $window_months::integer * interval '1 month',
            true
        )
        and (
            observations.exit_reason <> 'death'
            or observations.exit_date > episodes.closure_date + $window_months::integer * interval '1 month'
        )
),

transitions as (
    select
        episode_id,
        child_id,
        closure_date,
        step,
        case
            when settled_by > extract_end or settled_by > section_47_to then null
            when next_referral_date <= window_end then next_step
            else 'none'
        end as followed_by
    from closures
),

possible_steps (next_step) as (
    values ('none'), ('nfa'), ('assessed'), ('in_need'), ('section_47'), ('protection_plan'), ('care')
)

select
    transitions.episode_id as unit_id,
    transitions.child_id,
    transitions.episode_id,
    transitions.closure_date as counted_on,
    transitions.followed_by = possible_steps.next_step as is_met,
    transitions.step || '/' || possible_steps.next_step as part
from transitions
cross join possible_steps
