/*
id: CH-35
title: Harm inside the family, outside it, or both
question: Of the children assessed in the year, for how many has harm been recorded inside the family, outside
  it, or both, over childhood so far?
unit: child
counts: every child with an assessment completed in the year, once in each year
met: inside means neglect (16A), emotional abuse (17A), physical or sexual abuse by an adult (18C, 19C) or
  domestic abuse of the child or a parent (3A, 3B). Outside means physical or sexual abuse by a child (18B, 19B),
  child sexual or criminal exploitation (11A, 24A), trafficking (12A) or gangs (13A). Counted is what was
  recorded at any of the child's completed assessments, up to the last of the year.
unknown: the last assessment of the year was completed on a day for which factors are not held; or it, or one
  before it, has no factor recorded, not even that there were none; or physical or sexual abuse was recorded
  with a code from before 2020-21 (18A, 19A), which does not say who did it
form: distribution
lens: source
seed: S12
caption: An adult who harmed the child (18C, 19C) is counted as inside the family, and the code does not say
  that; a child who did may be a brother or sister. Criminal exploitation has had a code of its own only since
  2021-22. Neither recorded does not mean that there was neither. A longer record holds more.
cannot_say: who harmed the child, or whether harm outside followed from harm inside
ask: When harm comes from outside the family, what do we know of the years before? | Are places and peer groups
  assessed as closely as families? | Who works with the child when both are there?
authority: Norfolk practice resource, source of harm; Working Together to Safeguard Children 2023, harm outside
  the home; DfE Children in need census, factors identified at the end of assessment (item N00181)
pair: harm_types_together
parameters: none
sensitivity: none
needs: assessments.authorised_date, assessment_factors.factor_code
better_with: none
history: none
breaks: factors_18_19, factor_24a
periods: year
breakdowns: age_band
categories: 0: neither | 1: inside the family only | 2: outside the family only | 3: both
*/
with sides as (
    select
        bit_or(case when harm_side = 'inside' then factor_bit end) as inside,
        bit_or(case when harm_side = 'outside' then factor_bit end) as outside,
        bit_or(case when harm_side = 'not_said' then factor_bit end) as not_said
    from factor_codes
),

gathered as (
    select
        child_id,
        episode_id,
        authorised_date,
        is_last_in_year,
        is_held and is_known_so_far as is_known,
        bit_or(factor_set) over (
            partition by child_id order by authorised_date range unbounded preceding
        ) as factors_so_far
    from completed_assessments
)

select
    gathered.child_id as unit_id,
    gathered.child_id,
    gathered.episode_id,
    gathered.authorised_date as counted_on,
    case
        when not gathered.is_known or (gathered.factors_so_far & sides.not_said) <> 0 then null
        else case when (gathered.factors_so_far & sides.inside) <> 0 then 1 else 0 end
            + case when (gathered.factors_so_far & sides.outside) <> 0 then 2 else 0 end
    end as value
from gathered
cross join sides
where gathered.is_last_in_year
