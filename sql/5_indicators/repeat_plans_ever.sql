/*
id: CX-01
title: A child protection plan for the second time or more
question: Of the child protection plans that began, how many were the child's second or a later one?
unit: child protection plan
counts: every child protection plan of this authority that began while the records are complete; a child
  with two in a year counts twice. One that began while an earlier plan of the child was still running is
  no new plan.
met: the child had an earlier plan of this authority, however long ago: the return says so, or the plan
  itself is held
unknown: plans are not held on the day it began; or the number of earlier plans is not recorded and plans
  are held for fewer than 216 months (a whole childhood) before it
form: share
lens: frequency
seed: none
caption: The share grows with the years that an authority has counted, and with age. An earlier plan of
  another authority does not count, so children who moved here look as if this were their first.
  England in 2025 had 24.5 %.
cannot_say: whether the earlier plan ended too soon, or whether the worry was the same
ask: What did the earlier plan achieve, and what did not last? | Who was there at both conferences? | What
  did the child say about the time between the plans?
authority: DfE Children in need census, second or subsequent child protection plan (item N00106); LAIT
pair: repeat_plans_24m, plans_ended_within_3m, reports_before_neglect
parameters: childhood_months = 216
sensitivity: childhood_months = 60, 120
needs: cp_plans.previous_plans
better_with: cp_plans.is_other_authority
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
    protection_plans.start_date as counted_on,
    case
        when protection_plans.start_date between holdings.cp_plans_from and holdings.cp_plans_to
            and (
                protection_plans.previous_plans is not null
                or holdings.cp_plans_from
                    <= protection_plans.start_date - $childhood_months::integer * interval '1 month'
            )
            then protection_plans.earlier_open_until is not null
                or coalesce(protection_plans.previous_plans > 0, false)
    end as is_met
from protection_plans
cross join holdings
where coalesce(protection_plans.earlier_open_until <= protection_plans.start_date, true)
