/*
One row a recorded referral, beside the child's earlier and later rows.

is_kept: it starts an episode. A row does not when the child was referred earlier the same day, or
while the case was still open. A case closed on the day of the next referral is not open: that
referral starts an episode. On one day the row that is not NFA comes first; then the lower id.

closure_date: never before the referral. An NFA row closes on its referral date, whatever day it was
closed in the system: nothing was open meanwhile, so it must not hold the next referral back.
open_until: the first day on which the case no longer counts as open. An unclosed row that left the
sender's files counts as open to the last day they show it, and its closure is unknown. A reason
without a date says that the case closed, not when: it holds no later referral back.
*/
with judged as (
    select
        child_id,
        referral_id,
        referral_date,
        is_nfa,
        closure_reason_code,
        case
            when is_nfa then referral_date
            when closure_date is not null then greatest(closure_date, referral_date)
        end as closure_date,
        case
            when is_nfa then referral_date
            when closure_date is not null then greatest(closure_date, referral_date)
            when closure_reason_code is not null then referral_date
            when last_recorded_date < $extract_end::date
                then greatest(last_recorded_date, referral_date) + 1
            else date '9999-12-31'
        end as open_until
    from referrals
),

ordered as (
    select
        child_id,
        referral_id,
        referral_date,
        is_nfa,
        closure_reason_code,
        closure_date,
        open_until,
        lag(referral_date) over by_child as earlier_date,
        lag(closure_date) over by_child as earlier_closure_date,
        lag(open_until) over by_child as earlier_open_until,
        lead(referral_date) over by_child as later_date,
        max(open_until) over (by_child rows between unbounded preceding and 1 preceding) as busy_until,
        row_number() over by_child as row_number
    from judged
    window by_child as (partition by child_id order by referral_date, is_nfa, referral_id)
)

select
    child_id,
    referral_id,
    referral_date,
    is_nfa,
    closure_reason_code,
    closure_date,
    open_until,
    earlier_date,
    earlier_closure_date,
    earlier_open_until,
    later_date,
    earlier_date is null or (referral_date > earlier_date and referral_date >= busy_until) as is_kept,
    cast(row_number as integer) as row_number
from ordered
