/*
id: CH-28b
title: Different concerns over childhood so far
question: Of the children assessed in the year, how many different kinds of concern have been recorded for
  each over childhood so far?
unit: child
counts: every child with an assessment completed in the year, once in each year, unless every assessment so
  far recorded only that no factors were identified (21)
met: how many different groups of factors (1 to 24, without the letter that says whose a factor is) have
  been recorded at any of the child's completed assessments, up to the last one of the year
unknown: the last assessment of the year was completed on a day for which factors are not held; or it, or one
  before it, has no factor recorded, not even that there were none
form: distribution
lens: type
seed: S10, S14, S20
caption: It counts every kind of concern ever ticked here, whether or not it was still there. A longer record
  holds more, so the numbers rise by themselves in the first years of the records, and a child who moved here
  has less on record than one who was always here.
cannot_say: what was recorded elsewhere or before the records begin, how serious a concern was, or whether it
  was resolved
ask: Does each new assessment read the ones before it? | Which kinds of concern tend to be added late? | What
  does a child who has lived with many of them tell us?
authority: DfE Children in need census, factors identified at the end of assessment (item N00181); Norfolk
  practice resource, quantity of harms
pair: concerns_per_assessment, harm_types_together
parameters: none
sensitivity: none
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: none
history: none
breaks: factor_24a
periods: year
breakdowns: age_band, primary_need, area
categories: 1: one | 2: two | 3: three | 4: four | 5-6: five or six | 7+: seven or more
number_title: mean number of different kinds of concern recorded so far
*/
with gathered as (
    select
        child_id,
        episode_id,
        authorised_date,
        is_last_in_year,
        is_held,
        is_known_so_far,
        bit_or(group_set) over (
            partition by child_id order by authorised_date range unbounded preceding
        ) as groups_so_far
    from completed_assessments
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    authorised_date as counted_on,
    case when is_held and is_known_so_far then cast(bit_count(groups_so_far) as integer) end as value
from gathered
where is_last_in_year
    and (coalesce(groups_so_far, 0) <> 0 or not is_known_so_far)
