/*
id: CH-48b
title: Arrived with no history here
question: Of the children referred, how many came from elsewhere and have nothing on record here from before?
unit: child
counts: every child under 18 with a referral received while the records are complete, once in each period
met: by a referral of the period the child had arrived, as the records say or as the first of them tells: a
  first referral by another authority (5C), a conference for a child who moved in, or a plan of another
  authority or one before any referral; and no contact, referral or section 47 enquiry from before the arrival
  is held
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
select
    concerns.child_id as unit_id,
    concerns.child_id,
    concerns.episode_id,
    concerns.concern_date as counted_on,
    case
        when observations.record_start
            > concerns.concern_date - $window_months::integer * interval '1 month' then null
        else observations.history_from > observations.record_start
            and observations.history_from <= concerns.concern_date
            and concerns.first_date >= observations.history_from
    end as is_met
from concerns
inner join observations on observations.child_id = concerns.child_id
where concerns.episode_id is not null and concerns.concern_date >= observations.record_start
