/*
id: CH-21
title: Cases that open and close and open again
question: Of the children referred who had a case open in the last three years, how many had twice seen a
  case close and a new referral follow within a year?
unit: child
counts: every child at each referral received while the records are complete, if a case was open for the
  child at some time in the 36 calendar months up to it, or may have been, its closure being on a day not
  recorded; once in each period. A referral with no further
  action opens no case
met: at one of those referrals in the period, at least two cycles were complete. A cycle is a case that was
  open, closed within the 36 months, and was followed by a referral at most 12 calendar months after the
  closure, the anniversary and the day of closure included
unknown: the records begin, or the child arrived, within the 36 months; or a case closed before one of the
  referrals of those months on a day not recorded
form: share
lens: response
seed: S2, S21
caption: It counts a pattern of what services did, not its reasons. Short help that is asked for again is
  in it, and so is help that stopped too soon. Cases kept open longer make it fall.
cannot_say: why a case was closed, or whether anything had changed for the child each time
ask: What was different for the child at the second closure? | What did we learn from the first return
  before we closed again? | Who keeps in touch between closures?
authority: Leeds audit, improvement, closure and subsequent deterioration; Durham guidance, fluctuating
  engagement; two cycles in 36 months are this program's reading
pair: return_after_closure, early_closure, return_by_kind_of_closure, no_concern_after_planned_closure
parameters: window_months = 36, return_months = 12, cycles = 2
sensitivity: return_months = 6, 24; cycles = 1, 3
needs: referrals.closure_date, referrals.is_nfa
better_with: referrals.closure_reason_code, children.birth_month
history: window_months
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with dated as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        previous_closure_date,
        previous_referral_date,
        lag(coalesce(is_nfa, false)) over by_child as is_previous_nfa,
        max(case when not coalesce(is_nfa, false) then coalesce(closure_date, date '9999-12-31') end)
            over (by_child rows between unbounded preceding and current row) as last_open_date,
        cast(
            extract(year from referral_date) * 384
            + extract(month from referral_date) * 32
            + extract(day from referral_date) as integer
        ) as month_day
    from episodes
    window by_child as (partition by child_id order by referral_date)
),

returned as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        last_open_date,
        month_day,
        case
            when not is_previous_nfa
                and referral_date <= previous_closure_date + $return_months::integer * interval '1 month'
                then previous_closure_date
        end as return_from,
        previous_referral_date is not null and previous_closure_date is null as is_closure_unknown
    from dated
),

looked_back as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        last_open_date,
        count(return_from) over in_window as returns,
        min(return_from) over in_window as first_return_from,
        sum(case when is_closure_unknown then 1 else 0 end) over in_window as closures_unknown
    from returned
    window in_window as (
        partition by child_id
        order by month_day
        range between $window_months::integer * 32 preceding and current row
    )
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    case
        when history_from > referral_date - $window_months::integer * interval '1 month' then null
        when closures_unknown > 0 then null
        -- Of the returns in the window only the first can follow a closure from before it.
        else returns - case
            when referral_date > first_return_from + $window_months::integer * interval '1 month' then 1
            else 0
        end >= $cycles::integer
    end as is_met
from looked_back
where is_within_records
    and referral_date <= last_open_date + $window_months::integer * interval '1 month'
