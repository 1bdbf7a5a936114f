/*
id: CH-39b
title: From a referral as a baby to a protection plan
question: Of the children first referred before birth or before their first birthday, how many are on a child
  protection plan by each age?
unit: child
counts: every child whose first referral came while the records are complete and before the first birthday,
  of those born by the end of the records, by whether it came before birth
met: a child protection plan began; a plan before birth counts at birth
unknown: the child was not known here from birth on, or plans are not held from the birth on; or the first
  birthday lies after the end of the records
form: time_to
lens: severity
seed: S14
caption: A cohort closed at the first birthday, followed to a plan, the 18th birthday, death, a move away or the
  end of the records. Read it from the first birthday on: before, it speaks of children who were going to be
  referred. The oldest ages rest on the few children born when the records began. A plan is a response, not a
  measure of harm.
cannot_say: whether a child without a plan was safe, or had help of another kind
ask: What was offered between the first referral and the plan? | Who saw the child in the months before birth?
  | Which children come to a plan only after the baby years, and what had we closed before?
authority: Jay and others, International Journal of Population Data Science (cumulative incidence by age);
  competing events by Aalen and Johansen
pair: involvement_by_age, return_after_closure
parameters: none
sensitivity: none
needs: referrals, cp_plans, children.birth_month
better_with: none
history: none
breaks: none
periods: year, all
breakdowns: source_group, area
categories: before_birth: first referred before birth | first_year: first referred in the first year of life
grid: childhood
clock: the birth
reads: are on a child protection plan
*/
with babies as (
    select
        episodes.child_id,
        episodes.episode_id,
        episodes.referral_date,
        observations.birth_date,
        observations.exit_date,
        observations.exit_reason,
        case when episodes.referral_date < observations.birth_date then 'before_birth' else 'first_year' end
            as part,
        observations.known_from <= observations.birth_date
            and observations.birth_date + interval '1 year' <= observations.extract_end as is_judged
    from episodes
    inner join observations on observations.child_id = episodes.child_id
    where episodes.previous_referral_date is null
        and episodes.is_within_records
        and not observations.is_expected
        and episodes.referral_date < observations.birth_date + interval '1 year'
),

held as (
    select max(held_from) as held_from, max(held_to) as held_to
    from involvement_coverage
    where involvement = 'cp_plan'
),

followed as (
    select
        babies.child_id,
        babies.episode_id,
        babies.referral_date,
        babies.birth_date,
        babies.exit_reason,
        babies.part,
        babies.is_judged and coalesce(held.held_from <= babies.birth_date, false) as is_judged,
        least(babies.exit_date, held.held_to) as last_date,
        babies.exit_date > held.held_to as is_cut_short,
        case
            when plans.first_date <= least(babies.exit_date, held.held_to)
                and plans.first_date < babies.birth_date + interval '18 years' then plans.first_date
        end as plan_date
    from babies
    cross join held
    left join first_involvements as plans
        on plans.child_id = babies.child_id and plans.involvement = 'cp_plan'
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    0 as entry_days,
    cast(greatest(coalesce(plan_date, last_date) - birth_date, 0) as integer) as exit_days,
    case
        when not is_judged then null
        when plan_date is not null then 'event'
        when is_cut_short or exit_reason = 'end of records' then 'censored'
        else 'competing: ' || exit_reason
    end as outcome,
    part
from followed
