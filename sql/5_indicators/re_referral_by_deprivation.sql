/*
id: CH-29b
title: Re-referrals by deprivation of the area
question: Do children come back within 12 months more often from deprived areas?
unit: referral
counts: every referral received while the records are complete, in the group of the area lived in on that
  day: tenths of England's areas by deprivation, the first the most deprived
met: an earlier referral about the same child is dated before it and at most 12 calendar months before; the
  anniversary itself counts
unknown: the records begin within the 12 months before the referral, or the child arrived within them
form: groups
lens: frequency
seed: S4
caption: Deprivation is that of the area, not of the family. A gradient says that requests come back more
  often from some areas; more eyes on a family, or help that is out of reach there, would show in the same way.
cannot_say: whether deprivation is the reason, or how a child's family gets by
ask: Is help as near to hand in the most deprived areas as in the rest? | Who refers from where, and would the
  same worry be referred elsewhere? | Does the gradient change when we look at the same need?
authority: DfE Children in need census, re-referral within 12 months; English indices of deprivation; Child
  Welfare Inequalities Project, gradients rather than gaps
pair: re_referral_12m, structural_pressure
parameters: window_months = 12
sensitivity: window_months = 6, 24
needs: referrals, addresses.imd_decile
better_with: referrals.closure_date, children.birth_month
history: window_months
breaks: none
periods: year, all
breakdowns: age_band
categories: 1: decile 1, most deprived | 2: decile 2 | 3: decile 3 | 4: decile 4 | 5: decile 5 | 6: decile 6 |
  7: decile 7 | 8: decile 8 | 9: decile 9 | 10: decile 10, least deprived | not_known: area not known
*/
select
    episodes.episode_id as unit_id,
    episodes.child_id,
    episodes.episode_id,
    episodes.referral_date as counted_on,
    case
        when episodes.history_from > episodes.referral_date - $window_months::integer * interval '1 month'
            then null
        when episodes.referral_date
            <= episodes.previous_referral_date + $window_months::integer * interval '1 month' then true
        else false
    end as is_met,
    coalesce(cast(episode_breakdowns.imd_decile as varchar), 'not_known') as part
from episodes
inner join episode_breakdowns on episode_breakdowns.episode_id = episodes.episode_id
where episodes.is_within_records
