/*
id: CH-31
title: Referred again, and moved again
question: Of the children referred at least twice in 24 months, how many lived at three or more addresses in
  those months?
unit: child
counts: every child with a referral, received while the records are complete, that came at most 24 calendar
  months after the one before it; once in each period
met: at one of these referrals the child had lived at three or more addresses in the 24 calendar months up to
  it, the one at their start included. An address of fewer than 7 days is a correction, and those recorded as
  a refuge or a placement in care are no move of the household; none of these counts.
unknown: the records begin within the 24 months before the referral, or the child arrived within them; or
  addresses are not held for all of these months; or no such address of the child is held in them
form: share
lens: type
seed: S4
caption: Where kinds of address are not recorded, a refuge counts as a move. Two spellings of one address count
  as two. Many moves can mean flight, eviction or a better home, and the record rarely says which.
cannot_say: why a family moved, or how many moves nobody told us of
ask: Who notices that a family we know has moved again? | What goes with the child to the new school, health
  visitor and GP, and what is lost? | Do we speak with housing about families who keep moving?
authority: Durham guidance, structural factors such as poverty and inadequate housing; three addresses and 24
  months are this program's reading
pair: structural_pressure, re_referral_12m
parameters: window_months = 24, least_addresses = 3, correction_days = 7
sensitivity: window_months = 12, 36; least_addresses = 2, 4
needs: referrals, addresses
better_with: addresses.address_type, children.birth_month
history: window_months
breaks: none
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with repeated as (
    select
        episode_id,
        child_id,
        referral_date,
        cast(referral_date - $window_months::integer * interval '1 month' as date) as window_start,
        history_from
    from episodes
    where is_within_records
        and referral_date <= previous_referral_date + $window_months::integer * interval '1 month'
),

counted as (
    select
        repeated.episode_id,
        cast(count(*) as integer) as addresses
    from repeated
    inner join homes
        on homes.child_id = repeated.child_id
        and homes.start_date <= repeated.referral_date
        and homes.until_date > repeated.window_start
    where homes.until_date - homes.start_date >= $correction_days::integer
        and coalesce(homes.address_type, 'none') not in ('refuge', 'placement')
    group by repeated.episode_id
)

select
    repeated.child_id as unit_id,
    repeated.child_id,
    repeated.episode_id,
    repeated.referral_date as counted_on,
    case
        when repeated.history_from > repeated.window_start then null
        when coalesce(holdings.addresses_from > repeated.window_start, true) then null
        when holdings.addresses_to < repeated.referral_date then null
        else counted.addresses >= $least_addresses::integer
    end as is_met
from repeated
cross join holdings
left join counted on counted.episode_id = repeated.episode_id
