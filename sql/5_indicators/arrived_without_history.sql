/*
id: CH-48b
title: Arrived with no history here
question: Of the children referred, how many came from elsewhere and have nothing on record here from before?
unit: child
counts: every child with a referral received while the records are complete, once in each period
met: by a referral of the period the child had arrived, as the records say or as the first of them tells: a
  first referral by another authority (5C), a conference for a child who moved in, or a plan of another
  authority or one before any referral; and no contact or referral from before the arrival is held
unknown: the records begin within the 12 calendar months before the referral, so that something from before may
  lie outside them
form: share
lens: duration
seed: S17
caption: Only moves that left a trace are counted, so the true share is larger. Addresses in other areas and
  identifiers of other authorities are in no record that we read.
cannot_say: whether the history was asked for and came, or what it holds
ask: What do we do in the first week with a child whose history lies elsewhere? | Do other authorities answer,
  and when? | How would we recognise a family that moves ahead of every enquiry?
authority: Durham guidance, moved from another area, and we don't hold their history on our records
pair: childhood_not_held, return_after_arrival
parameters: window_months = 12
sensitivity: window_months = 6, 24
needs: referrals.source_code
better_with: children.arrived_date, initial_conferences, cp_plans, contacts
history: window_months
breaks: none
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with first_records as (
    select child_id, min(recorded_date) as recorded_date
    from (
        select child_id, referral_date as recorded_date from episodes
        union all
        select child_id, contact_date from contacts
    ) as recorded
    group by child_id
)

select
    episodes.child_id as unit_id,
    episodes.child_id,
    episodes.episode_id,
    episodes.referral_date as counted_on,
    case
        when observations.record_start
            > episodes.referral_date - $window_months::integer * interval '1 month' then null
        else observations.history_from > observations.record_start
            and observations.history_from <= episodes.referral_date
            and first_records.recorded_date >= observations.history_from
    end as is_met
from episodes
inner join observations on observations.child_id = episodes.child_id
inner join first_records on first_records.child_id = episodes.child_id
where episodes.is_within_records
