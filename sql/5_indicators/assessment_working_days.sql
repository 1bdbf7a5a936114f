/*
id: CH-20
title: On which working day assessments end
question: Of the assessments authorised, on which working day after their start did that happen?
unit: assessment
counts: every assessment authorised while the records are complete, on the day of its authorisation;
  several assessments of one child count each
met: working days from the start of the assessment, which is day 0, to its authorisation, with England's
  bank holidays left out
unknown: assessments are not held on the day of the authorisation, or it is recorded as before the start
form: distribution
lens: response
seed: S2
caption: A pile just before day 45 beside few just after it shows a timetable at work, not how good the
  assessments were. The days run from the start of the assessment; the 45 days of the guidance run from
  the referral. England in 2025 had 18.9 % of assessments on days 41 to 45.
cannot_say: whether an assessment took as long as it needed, or why one was authorised on its day
ask: What is left unfinished when an assessment is authorised in its last week? | Who may say that an
  assessment needs longer, and does that happen? | Do quick assessments include the child and the
  agencies who know the family?
authority: DfE Children in need census, assessments completed by working days (same day to 61 and more,
  here in narrower bands); Working Together 2023 (45 working days)
pair: no_plan_by_assessment_day, early_closure, not_in_need_after_assessment
parameters: none
sensitivity: none
needs: assessments.authorised_date
better_with: none
history: none
breaks: none
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: 0: same day | 1-10: days 1 to 10 | 11-20: days 11 to 20 | 21-25: days 21 to 25 |
  26-30: days 26 to 30 | 31-35: days 31 to 35 | 36-40: days 36 to 40 | 41-45: days 41 to 45 |
  46-50: days 46 to 50 | 51-55: days 51 to 55 | 56-60: days 56 to 60 | 61+: day 61 or later
number_title: mean number of working days from the start of an assessment to its authorisation
*/
select
    timed_assessments.assessment_id as unit_id,
    timed_assessments.child_id,
    timed_assessments.episode_id,
    timed_assessments.authorised_date as counted_on,
    case
        when timed_assessments.authorised_date
            between holdings.assessments_from and holdings.assessments_to
            then timed_assessments.working_days
    end as value
from timed_assessments
cross join holdings
where timed_assessments.authorised_date is not null
