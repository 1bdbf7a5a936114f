/*
One row a recorded referral of every child of whom any two rows make one episode, numbered by the
episode it belongs to. Every other child's rows are episodes as they stand, so the costly numbering
is done for these few.
*/
with merging as (
    select child_id from referral_rows where not is_kept group by child_id
)

select
    referral_rows.child_id,
    referral_rows.referral_id,
    referral_rows.referral_date,
    referral_rows.is_nfa,
    referral_rows.closure_reason_code,
    referral_rows.closure_date,
    referral_rows.open_until,
    referral_rows.is_kept,
    cast(
        sum(case when referral_rows.is_kept then 1 else 0 end) over (
            partition by referral_rows.child_id
            order by referral_rows.row_number
            rows unbounded preceding
        ) as integer
    ) as episode_number
from referral_rows
inner join merging on merging.child_id = referral_rows.child_id
