/*
id: CH-26
title: Changes of lead worker
question: For every year that a case is open, how often does its lead worker change?
unit: episode
counts: every episode, for the days on which its case was open within the records and before the child's 18th
  birthday, counted quarter by quarter
met: another lead worker took over, and the one before had held the case for at least 10 days, so that stages of
  duty and allocation do not count. The first worker of a case is no change.
unknown: changes of worker are not held when the quarter's part of the case begins or ends; or the earliest
  record of the case lies in it, 10 days or more after the referral, and does not say whether it was the first
  allocation
form: rate
lens: response
seed: S3, S21
caption: Records say that a worker changed, not who or why. A move to the team that should hold the case counts like
  any other. Where teams hold cases together, no change is recorded. Not a measure of any worker or team.
cannot_say: whether the child or the family noticed, or how well the case was handed over
ask: How does a child learn that their worker is leaving? | What is lost at a handover that only the last worker
  knew? | Which cases change hands most, those that are new or those that are long?
authority: Norfolk practice resource, fluctuating engagement and discord in the team around the child; Standard
  Safeguarding Dataset, involvements; ten days is this program's reading of a duty stage
pair: closed_after_worker_change
parameters: stage_days = 10
sensitivity: stage_days = 0, 30
needs: worker_changes, referrals.closure_date
better_with: worker_changes.is_first, children.birth_month
history: none
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
number_title: changes of lead worker for every year that a case was open
rate_per: 1
cost: one row for every quarter of a year in which a case was open, about three an episode, and three runs of them.
*/
with changes as (
    select
        open_quarters.episode_id,
        open_quarters.quarter_start,
        cast(sum(case when not lead_worker_changes.is_first then 1 else 0 end) as integer) as changes,
        max(case when lead_worker_changes.is_first is null then 1 else 0 end) as is_any_unknown
    from lead_worker_changes
    inner join open_quarters
        on open_quarters.episode_id = lead_worker_changes.episode_id
        and open_quarters.quarter_start
            = cast(date_trunc('quarter', lead_worker_changes.change_date) as date)
        and open_quarters.open_from <= lead_worker_changes.change_date
        and open_quarters.open_from + open_quarters.open_days > lead_worker_changes.change_date
    where lead_worker_changes.held_days >= $stage_days::integer
    group by open_quarters.episode_id, open_quarters.quarter_start
)

select
    open_quarters.episode_id as unit_id,
    open_quarters.child_id,
    open_quarters.episode_id,
    open_quarters.open_from as counted_on,
    case
        when holdings.worker_changes_from <= open_quarters.open_from
            and holdings.worker_changes_to >= open_quarters.open_from + open_quarters.open_days - 1
            and coalesce(changes.is_any_unknown, 0) = 0
            then coalesce(changes.changes, 0)
    end as events,
    open_quarters.open_days as exposure_days
from open_quarters
cross join holdings
left join changes
    on changes.episode_id = open_quarters.episode_id
    and changes.quarter_start = open_quarters.quarter_start
