/*
id: CH-29
title: Structural pressure at the referral
question: Of the children referred, how many were referred for low income, by a housing service, from one of
  the most deprived areas, or from temporary accommodation?
unit: child
counts: every child with a referral received while the records are complete, once in each period, and in each
  group only where it could be told
met: at a referral of the period the primary need was low income (N7); or it came from a housing service
  (source 4); or the address on that day lay in one of the two most deprived tenths of England's areas; or it
  was temporary accommodation or a refuge
unknown: no referral of the period is known to be met, and for at least one of them the need is not recorded
  or not stated (N0), the source is not known or anonymous, or no address with that detail is held for the day
form: groups
lens: type
seed: S4
caption: The groups overlap, and each has its own denominator: the children for whom it could be told.
  Deprivation is that of an area, not of a family. One need is recorded for each referral, so low income is
  named only where nothing else came first. National codes hold almost nothing on money, housing or
  isolation; a blank is not absence.
cannot_say: how a family gets by, how it is housed, how alone it is, or that any of this caused a concern
ask: Where do we record what poverty and housing mean for a child? | Who else knows which families live in
  temporary accommodation, and do they tell us? | What can this partnership change about these pressures?
authority: DfE Children in need census, primary need and source of referral; English indices of deprivation,
  deciles of areas
pair: re_referral_by_deprivation, household_moves, factors_together
parameters: deprived_deciles = 2
sensitivity: deprived_deciles = 1, 3
needs: referrals
better_with: referrals.primary_need_code, addresses.imd_decile, addresses.address_type
history: none
breaks: none
periods: year, all
breakdowns: age_band, area, team
categories: low_income: low income as the primary need | housing_service: referred by a housing service |
  deprived_area: from the most deprived areas | temporary_home: from temporary accommodation
cost: four rows a referral, since the four kinds of pressure overlap, and three runs of them.
*/
with pressures as (
    select 'low_income' as part
    union all
    select 'housing_service'
    union all
    select 'deprived_area'
    union all
    select 'temporary_home'
)

select
    episodes.child_id as unit_id,
    episodes.child_id,
    episodes.episode_id,
    episodes.referral_date as counted_on,
    case pressures.part
        when 'low_income'
            then case
                when episode_breakdowns.primary_need not in ('unknown', 'N0')
                    then episode_breakdowns.primary_need = 'N7'
            end
        when 'housing_service'
            then case
                when episode_breakdowns.source_group not in ('unknown', 'anonymous')
                    then episode_breakdowns.source_group = 'housing'
            end
        when 'deprived_area' then episode_breakdowns.imd_decile <= $deprived_deciles::integer
        else episode_breakdowns.address_type in ('temporary', 'refuge')
    end as is_met,
    pressures.part
from episodes
inner join episode_breakdowns on episode_breakdowns.episode_id = episodes.episode_id
cross join pressures
where episodes.is_within_records
