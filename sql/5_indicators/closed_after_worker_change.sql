/*
id: CH-26b
title: Closed soon after a change of worker
question: Of the cases closed, how many had a change of lead worker in the 30 days before?
unit: closed episode
counts: every closure while the records are complete. Referrals recorded as no further action, and closures by
  adoption (RC1), death (RC2), transfer (RC5) and move to adult services (RC6), do not count.
met: another lead worker took over at most 30 days before the closure, the day itself included, and the one before
  had held the case for at least 10 days. The first worker of a case is no change.
unknown: changes of worker are not held for those 30 days; or the only record within them that might be a change
  is the earliest of the case, 10 days or more after the referral, and does not say whether it was the first
  allocation
form: share
lens: response
seed: S3, S21
caption: A new worker may see more clearly that help is no longer needed, and cases are handed over in order to be
  closed. A closure in these days asks for a question, not an answer.
cannot_say: why the case was closed, or whether the family knew the worker who closed it
ask: Who decides to close when a case has just changed hands? | What did the worker before think? | Are cases moved
  to another team only to be closed there?
authority: Norfolk practice resource, not being overly optimistic; this program's reading
pair: lead_worker_change_rate, return_after_closure, return_by_kind_of_closure
parameters: window_days = 30, stage_days = 10
sensitivity: window_days = 14, 60; stage_days = 0, 30
needs: worker_changes, referrals.closure_date
better_with: worker_changes.is_first, referrals.closure_reason_code
history: none
breaks: none
periods: month, quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with changes as (
    select
        episode_id,
        max(case when not is_first then change_date end) as last_change_date,
        max(case when is_first is null then change_date end) as unclear_date
    from lead_worker_changes
    where held_days >= $stage_days::integer
    group by episode_id
),

closures as (
    select episode_id, child_id, closure_date, closure_date - $window_days::integer as window_start
    from cleaned_referrals
    where closure_date is not null
        and coalesce(not is_nfa, true)
        and coalesce(closure_reason_code, 'none') not in ('RC1', 'RC2', 'RC5', 'RC6')
)

select
    closures.episode_id as unit_id,
    closures.child_id,
    closures.episode_id,
    closures.closure_date as counted_on,
    case
        when holdings.worker_changes_from <= closures.window_start
            and holdings.worker_changes_to >= closures.closure_date
            then case
                when changes.last_change_date >= closures.window_start then true
                when changes.unclear_date >= closures.window_start then null
                else false
            end
    end as is_met
from closures
cross join holdings
left join changes on changes.episode_id = closures.episode_id
