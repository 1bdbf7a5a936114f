/*
One row a cleaned referral (R*): rows of one episode are merged into the one that started it.
is_nfa: only if every row is; unknown if any row's is unknown and none is known not to be.
closure: the latest of the rows, none while any of them is open. The reason is that of the row that
closed last. closure_state 'unknown': the case left the sender's files unclosed, or closed on a day
not recorded.
*/
with merging as (
    select child_id from merged_rows group by child_id
),

merged as (
    select
        child_id,
        episode_number,
        min(case when is_kept then referral_id end) as episode_id,
        min(referral_date) as referral_date,
        case
            when max(case when is_nfa then 0 else 1 end) = 0 then true
            when max(case when not is_nfa then 1 else 0 end) = 1 then false
        end as is_nfa,
        max(closure_date) as latest_closure,
        max(open_until) as open_until
    from merged_rows
    group by child_id, episode_number
),

reasons as (
    select
        merged_rows.child_id,
        merged_rows.episode_number,
        max(merged_rows.closure_reason_code) as closure_reason_code
    from merged_rows
    inner join merged
        on merged.child_id = merged_rows.child_id
        and merged.episode_number = merged_rows.episode_number
        and merged.open_until = merged_rows.open_until
    group by merged_rows.child_id, merged_rows.episode_number
),

ended as (
    select
        merged.child_id,
        merged.episode_number,
        merged.episode_id,
        merged.referral_date,
        merged.is_nfa,
        reasons.closure_reason_code,
        case when merged.latest_closure = merged.open_until then merged.latest_closure end
            as closure_date,
        merged.open_until
    from merged
    inner join reasons
        on reasons.child_id = merged.child_id
        and reasons.episode_number = merged.episode_number
),

cleaned as (
    select
        referral_rows.referral_id as episode_id,
        referral_rows.child_id,
        referral_rows.row_number as episode_number,
        referral_rows.referral_date,
        referral_rows.is_nfa,
        referral_rows.closure_date,
        referral_rows.closure_reason_code,
        referral_rows.open_until,
        referral_rows.earlier_date as previous_referral_date,
        referral_rows.earlier_closure_date as previous_closure_date,
        referral_rows.earlier_open_until as previous_open_until,
        referral_rows.later_date as next_referral_date
    from referral_rows
    left join merging on merging.child_id = referral_rows.child_id
    where merging.child_id is null
    union all
    select
        episode_id,
        child_id,
        episode_number,
        referral_date,
        is_nfa,
        closure_date,
        closure_reason_code,
        open_until,
        lag(referral_date) over by_child,
        lag(closure_date) over by_child,
        lag(open_until) over by_child,
        lead(referral_date) over by_child
    from ended
    window by_child as (partition by child_id order by referral_date)
)

select
    episode_id,
    child_id,
    episode_number,
    referral_date,
    is_nfa,
    closure_date,
    closure_reason_code,
    case
        when closure_date is not null then 'closed'
        when open_until = date '9999-12-31' then 'open'
        else 'unknown'
    end as closure_state,
    open_until,
    previous_referral_date,
    previous_closure_date,
    previous_open_until,
    next_referral_date
from cleaned
