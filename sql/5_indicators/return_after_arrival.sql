/*
id: CH-48c
title: Return after closure, of arrivals and others
question: Are children who came from elsewhere referred again sooner after a closure than others?
unit: closed episode
counts: every closure while the records are complete, of a child not yet 18, as in "return after closure";
  apart those of children who are known to have arrived here since the records began
met: the next referral about the child. One on the day of closure is a return on day 0, and everyone is at risk
  from day 0 on.
unknown: the day of closure is not recorded, or the case left the returns unclosed; these closures cannot start
  a clock and are left out
form: time_to
lens: frequency
seed: S17
caption: Children who moved once may move again, and one who moved away unseen looks as if all were well. Arrivals
  are found by the traces they leave, most of them in cases that were serious already, so the groups differ at
  the start. The 18th birthday, death and transfer away are counted as themselves.
cannot_say: whether knowing the history would have changed anything
ask: When we close on a child whose history we never received, do we say so? | Who keeps sight of a family that
  moves again? | What do arrivals that returned tell us about what we did not know?
authority: Goldacre et al. 2025, Children and Youth Services Review 169, 108113 (clock from closure); competing
  events by Aalen and Johansen
pair: return_after_closure, arrived_without_history
parameters: none
sensitivity: none
needs: referrals.closure_date
better_with: referrals.closure_reason_code, children.birth_month, children.arrived_date, initial_conferences
history: none
breaks: none
periods: year, all
breakdowns: age_band, area
categories: arrived: arrived since the records began | other: all others
grid: follow_up
clock: the closure
reads: are followed by another referral
cost: two curves beside the one of all, and the test between them, in every line and year.
*/
with closures as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.closure_date,
        episodes.next_referral_date,
        case
            when observations.history_from > observations.record_start
                and observations.history_from <= episodes.closure_date then 'arrived'
            else 'other'
        end as part,
        observations.exit_date,
        observations.exit_reason,
        coalesce(
            episodes.next_referral_date < observations.exit_date
            or (
                episodes.next_referral_date = observations.exit_date
                and observations.exit_reason <> '18th birthday'
            ),
            false
        ) as is_return
    from episodes
    inner join observations on observations.child_id = episodes.child_id
    where coalesce(episodes.closure_reason_code, 'none') not in ('RC1', 'RC2', 'RC5', 'RC6')
        and episodes.closure_date >= observations.record_start
        and (
            episodes.closure_date < observations.exit_date
            or (
                episodes.closure_date = observations.exit_date
                and (
                    observations.exit_reason = 'end of records'
                    -- A return that itself ended the same day, in a move or an adoption, is a return.
                    or (
                        episodes.next_referral_date = episodes.closure_date
                        and observations.exit_reason not in ('18th birthday', 'death')
                    )
                )
            )
        )
)

select
    episode_id as unit_id,
    child_id,
    episode_id,
    closure_date as counted_on,
    0 as entry_days,
    cast(
        case when is_return then next_referral_date else exit_date end - closure_date as integer
    ) as exit_days,
    case
        when is_return then 'event'
        when exit_reason = 'end of records' then 'censored'
        else 'competing: ' || exit_reason
    end as outcome,
    part
from closures
