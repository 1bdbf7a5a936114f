/*
One row: the lengths that the chronology itself turns on.
spell_gap_days: a return within this many days of a closure continues the same spell.
decision_working_days: working days after a referral by which its decision should be on record
(the statutory time for an assessment, Working Together).
early_plan_days, early_plan_contacts: a case closed within so many days of its first plan, with fewer
than so many visits and reviews after the plan began, closed before planning got going (EC3).
*/
select
    30 as spell_gap_days,
    45 as decision_working_days,
    42 as early_plan_days,
    2 as early_plan_contacts
