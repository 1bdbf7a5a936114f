/*
id: CH-47c
title: Seen during the assessment
question: Of the assessments authorised, during how many was the child seen?
unit: assessment
counts: every assessment authorised while the records are complete, on the day of its authorisation; not those
  authorised before the birth
met: the child was seen during the assessment
unknown: it is not recorded whether the child was seen, or assessments are not held on that day
form: share
lens: response
seed: S18
caption: A blank is not "no": it stands apart. Seen is not spoken with, and not alone. Some systems will not let an
  assessment be authorised unless the box is ticked.
cannot_say: where the child was seen, who was there, or what the child said
ask: What do assessments say in the child's own words? | When a child was not seen, who knew, and what was decided?
  | Are babies and children who do not speak looked at as closely?
authority: Durham guidance, seeing children or speaking alone with them; Ofsted Annex A, child seen during the
  assessment
pair: seen_alone, assessment_working_days
parameters: none
sensitivity: none
needs: assessments.is_child_seen, assessments.authorised_date
better_with: children.birth_month
history: none
breaks: none
periods: month, quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
select
    timed_assessments.assessment_id as unit_id,
    timed_assessments.child_id,
    timed_assessments.episode_id,
    timed_assessments.authorised_date as counted_on,
    case
        when timed_assessments.authorised_date
            between holdings.assessments_from and holdings.assessments_to
            then timed_assessments.is_child_seen
    end as is_met
from timed_assessments
inner join observations on observations.child_id = timed_assessments.child_id
cross join holdings
where timed_assessments.authorised_date is not null
    and coalesce(timed_assessments.authorised_date >= observations.birth_date, true)
