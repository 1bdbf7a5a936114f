/*
id: CH-03
title: Return after closure
question: Once a case is closed, how soon and how often is the child referred again?
unit: closed episode
counts: every closure while the records are complete, of a child not yet 18. A referral with no
  further action closes on the day it came, and counts. Adoption (RC1), death (RC2), transfer to
  another authority (RC5) and to adult services (RC6) do not.
met: the next referral about the child. One on the day of closure is a return on day 0, and everyone
  is at risk from day 0 on.
unknown: the day of closure is not recorded, or the case left the returns unclosed; these closures
  cannot start a clock and are left out
form: time_to
lens: frequency
seed: S1, S2
caption: The 18th birthday, death and transfer away end the chance of returning and are counted as
  themselves, not as success. A child who moved away unseen looks as if all were well. It looks
  forward from a closure and must not be set beside "re-referrals within 12 months".
cannot_say: why a child came back, or whether no return means that the child is safe
ask: What was left in place when we closed? | When in the first year do children come back, and what
  do we know by then? | Whose view was that the work was done?
authority: Goldacre et al. 2025, Children and Youth Services Review 169, 108113 (clock from closure);
  competing events by Aalen and Johansen
pair: re_referral_12m, early_closure, no_concern_after_planned_closure
parameters: none
sensitivity: none
needs: referrals.closure_date
better_with: referrals.closure_reason_code, children.birth_month
history: none
breaks: none
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
grid: follow_up
clock: the closure
reads: are followed by another referral
*/
with closures as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.closure_date,
        episodes.next_referral_date,
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
    end as outcome
from closures
