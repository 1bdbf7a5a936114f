/*
id: CX-02
title: Back on a child protection plan within two years
question: Of the child protection plans that began, how many came within two years of the end of an earlier
  plan for the same child?
unit: child protection plan
counts: every child protection plan of this authority that began while the records are complete; a child
  with two in a year counts twice. One that began while an earlier plan of the child was still running is
  no new plan.
met: an earlier plan of this authority ended at most 24 calendar months before, the anniversary and the day
  of the start included
unknown: plans, or the child, are not held for the 24 months before the start
form: share
lens: frequency
seed: none
caption: It looks back from the start of a plan, over two years only, so that a longer record does not make
  more of it. Where the end of the earlier plan is not recorded, the day its case closed stands for it.
cannot_say: whether the earlier plan ended too soon, or whether the worry was the same
ask: What was left in place when the earlier plan ended? | Did the case stay open as a child in need, and for
  how long? | Which worry came back, and who saw it first?
authority: Regional quarterly benchmarking set, repeat child protection plans (2 years), whose definition is
  not public; from the end of one plan to the start of the next is this program's reading
pair: repeat_plans_ever, plans_ended_within_3m, reports_before_neglect
parameters: window_months = 24
sensitivity: window_months = 12, 36
needs: cp_plans.end_date
better_with: cp_plans.is_other_authority, referrals.closure_date, children.birth_month
history: window_months
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
        when protection_plans.start_date <= holdings.cp_plans_to
            and greatest(holdings.cp_plans_from, observations.history_from)
                <= protection_plans.start_date - $window_months::integer * interval '1 month'
            then coalesce(
                protection_plans.start_date
                    <= protection_plans.earlier_open_until
                    + $window_months::integer * interval '1 month',
                false
            )
    end as is_met
from protection_plans
inner join observations on observations.child_id = protection_plans.child_id
cross join holdings
where coalesce(protection_plans.earlier_open_until <= protection_plans.start_date, true)
