/*
id: CH-47
title: Seen alone
question: Of the visits to children aged three or over, at how many was the child seen alone?
unit: visit
counts: every visit while the records are complete to a child who had turned three, and was not yet 18, on that day
met: the child was seen alone
unknown: it is not recorded whether the child was seen alone, though not that the child was not seen; or the date
  of birth is not known; or visits are not held on that day
form: share
lens: response
seed: S18
caption: A blank is not "no": it stands apart. Where only "yes" can be ticked, every other visit is a blank. Alone is
  not always right for a child, and a visit alone is not yet a conversation.
cannot_say: what the child said, in what way, or whether anyone was listening
ask: Where can a child talk to us without being overheard? | Does the child choose who comes, and when? | What do we
  do when a child does not want to talk?
authority: Durham guidance, seeing children or speaking alone with them; Working Together 2023 (the child is seen
  alone when appropriate); Ofsted Annex A
pair: never_seen_alone, child_seen_at_assessment
parameters: least_age_months = 36
sensitivity: least_age_months = 60, 120
needs: visits.is_seen_alone, children.birth_month
better_with: visits.is_seen
history: none
breaks: none
periods: month, quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
select
    seen_alone_answers.visit_id as unit_id,
    seen_alone_answers.child_id,
    seen_alone_answers.episode_id,
    seen_alone_answers.visit_date as counted_on,
    case
        when observations.birth_date is not null
            and seen_alone_answers.visit_date between holdings.visits_from and holdings.visits_to
            then seen_alone_answers.is_seen_alone
    end as is_met
from seen_alone_answers
inner join observations on observations.child_id = seen_alone_answers.child_id
cross join holdings
where coalesce(
    seen_alone_answers.visit_date
        >= observations.birth_date + $least_age_months::integer * interval '1 month'
    and seen_alone_answers.visit_date < observations.eighteenth_birthday,
    true
)
