/*
id: CX-03b
title: Open child protection plans that have lasted two years or more
question: Of the child protection plans open on a 31 March, how many had lasted two years or more?
unit: child protection plan open on a 31 March
counts: every child protection plan of this authority that was open on a 31 March of the records, once for
  each 31 March on which it was. One that ended on the day is not open. One without an end is open no longer
  than its case, and not beyond the child's 18th birthday.
met: it began 24 calendar months or more before that day, the anniversary included
unknown: plans are not held on that 31 March
form: share
lens: duration
seed: none
caption: One day in the year, so a plan that began and ended in between is not seen, and "all years together"
  counts a long plan at every 31 March. A plan that nobody ended in the system looks long. England in 2025
  had 2.3 %.
cannot_say: whether the child is safer than two years ago, or when the plan will end
ask: Who reviews a plan that nears two years, beside its own conference? | What would have to be true for
  this plan to end? | Are some of these plans open only in the system?
authority: DfE Children in need census, child protection plans at 31 March open for two years or more; LAIT
pair: plans_ended_after_2y
parameters: window_months = 24
sensitivity: window_months = 12, 18
needs: cp_plans.end_date
better_with: cp_plans.is_other_authority, referrals.closure_date, children.birth_month
history: none
breaks: none
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with march_ends as (
    select day, extract(year from day) as year
    from working_days
    where extract(month from day) = 3 and extract(day from day) = 31
)

select
    protection_plans.cp_plan_id || '@' || cast(march_ends.year as varchar) as unit_id,
    protection_plans.child_id,
    protection_plans.episode_id,
    march_ends.day as counted_on,
    case
        when march_ends.day between holdings.cp_plans_from and holdings.cp_plans_to
            then protection_plans.start_date
                <= march_ends.day - $window_months::integer * interval '1 month'
    end as is_met
from protection_plans
inner join observations on observations.child_id = protection_plans.child_id
inner join march_ends
    on march_ends.day >= greatest(protection_plans.start_date, observations.record_start)
    and march_ends.day <= least(protection_plans.open_until - 1, observations.extract_end)
cross join holdings
