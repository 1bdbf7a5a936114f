/*
id: CH-16
title: Early help after a step-down
question: Of the cases closed to early help, for how many did early help begin within 30 days?
unit: closed episode
counts: every closure while the records are complete that was a step-down to early help: the case closed
  for that reason (RC9), or early help is the recorded outcome of the referral and no assessment, section
  47 enquiry, conference, plan or care followed. A referral with no further action closes on the day it
  came. Children who turned 18, died or left for good by the 30th day after do not count.
met: an early help episode about the child began on the day of closure or at most 30 days after (at other
  settings also one that began so many days before, was held then, and had not ended)
unknown: fewer than 30 days lie between the closure and the end of the records, or of those about early
  help, whatever has been recorded so far; or early help was not yet held on the day of closure
form: share
lens: response
seed: S2, S16
caption: Early help kept by schools, health and other partners is often not in these records, so that a
  low figure may be a gap in the data. Early help that had begun before the closure does not count; the
  settings show what changes when it does. The code for a step-down (RC9) exists only since 2022-23.
cannot_say: whether the family wanted early help, whether it helped, or what partners gave without a
  record
ask: Who tells the family what happens next, and who makes the first call? | Which early help do we not
  see in these records? | What would families say made it easy or hard to take up?
authority: Norfolk practice resource, assessments closed before significant engagement; DfE Children in
  need census, reason for closure RC9; 30 days is this program's reading
pair: assessed_not_in_need, not_in_need_after_assessment, contacts_without_referral
parameters: window_days = 30, before_days = 0
sensitivity: window_days = 14, 60; before_days = 30
needs: referrals.closure_reason_code, early_help_episodes
better_with: referrals.outcome_code, early_help_episodes.end_date
history: none
breaks: rc9
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with step_downs as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.closure_date,
        coalesce(
            holdings.early_help_episodes_from > episodes.closure_date - $before_days::integer
            or episodes.closure_date + $window_days::integer > holdings.early_help_episodes_to
            or episodes.closure_date + $window_days::integer > observations.extract_end,
            true
        ) as is_unknown
    from episodes
    inner join referrals on referrals.referral_id = episodes.episode_id
    inner join observations on observations.child_id = episodes.child_id
    cross join holdings
    where episodes.closure_date between observations.record_start and observations.extract_end
        and (
            episodes.closure_reason_code = 'RC9'
            or (
                referrals.outcome_code = 'early_help'
                and episodes.assessment_date is null
                and episodes.section_47_date is null
                and episodes.conference_date is null
                and episodes.plan_date is null
                and episodes.care_date is null
            )
        )
        and (
            observations.exit_reason = 'end of records'
            or observations.exit_date > episodes.closure_date + $window_days::integer
        )
),

helped as (
    select step_downs.episode_id
    from step_downs
    inner join early_help_episodes
        on early_help_episodes.child_id = step_downs.child_id
        and early_help_episodes.start_date >= step_downs.closure_date - $before_days::integer
        and early_help_episodes.start_date <= step_downs.closure_date + $window_days::integer
        and coalesce(early_help_episodes.end_date >= step_downs.closure_date, true)
    group by step_downs.episode_id
)

select
    step_downs.episode_id as unit_id,
    step_downs.child_id,
    step_downs.episode_id,
    step_downs.closure_date as counted_on,
    case when not step_downs.is_unknown then helped.episode_id is not null end as is_met
from step_downs
left join helped on helped.episode_id = step_downs.episode_id
