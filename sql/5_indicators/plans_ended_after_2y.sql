/*
id: CX-03
title: Child protection plans that lasted two years or more
question: Of the child protection plans that ended, how many had lasted two years or more?
unit: child protection plan
counts: every child protection plan of this authority that ended while the records are complete, on the day
  it ended; where no end is recorded, on the day its case closed
met: it ended 24 calendar months or more after its start, the anniversary included
unknown: plans are not held on that day; or no end is recorded though the case closed, or an end before the
  start
form: share
lens: duration
seed: none
caption: A long plan can mean that a worry went on, or that nobody felt able to end it. Plans still going on
  do not count here: read it beside those open at 31 March. England in 2025 had 4.4 %.
cannot_say: whether the child was safer at the end, or what was tried meanwhile
ask: What changed in the second year that had not changed in the first? | When was the last time that the
  plan itself was changed? | Who asked whether a court should decide?
authority: DfE Children in need census, child protection plans that ended having lasted two years or more;
  LAIT
pair: plans_open_2y, plans_ended_within_3m
parameters: window_months = 24
sensitivity: window_months = 12, 18
needs: cp_plans.end_date
better_with: cp_plans.is_other_authority, referrals.closure_date
history: none
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
select
    protection_plans.cp_plan_id as unit_id,
    protection_plans.child_id,
    protection_plans.episode_id,
    protection_plans.ended_by as counted_on,
    case
        when protection_plans.ended_by between holdings.cp_plans_from and holdings.cp_plans_to
            and protection_plans.end_date >= protection_plans.start_date
            then protection_plans.end_date
                >= protection_plans.start_date + $window_months::integer * interval '1 month'
    end as is_met
from protection_plans
cross join holdings
where protection_plans.ended_by is not null
