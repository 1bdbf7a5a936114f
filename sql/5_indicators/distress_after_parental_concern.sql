/*
id: CH-38
title: The child's own distress after concerns about a parent
question: After a concern about a parent was first recorded, how soon and how often is the child's own distress or
  danger recorded, by how often the child had been referred before?
unit: child
counts: every child with a completed assessment that records a concern about a parent - alcohol (1B) or drug misuse
  (2B), domestic abuse of the parent (3B), mental health (4B), learning disability (5B) - on the day the first of
  them was completed. Not counted are unaccompanied children (9A), children whose own distress or danger was
  recorded by that day, and those who were 18, had died or had left by then.
met: an assessment completed later records the child's own distress or danger - the child's mental health (4A),
  alcohol (1A) or drug misuse (2A), self-harm (15A), going missing (10A), socially unacceptable behaviour (14A),
  sexual (11A) or criminal exploitation (24A). Everyone is followed to the last day for which factors are held.
  Groups go by the referrals in the 24 months before the one that was being assessed at the start, or before the
  day itself where the assessment belongs to none that is held.
unknown: the records, or the factors in them, begin within those 24 months, or the child arrived within them; or
  the clock starts on a day for which factors are not held; or an assessment completed by that day has no factor
  recorded
form: time_to
lens: duration
seed: S7, S8
caption: What is recorded as a risk in adolescence is often the late trace of earlier harm - what has happened to
  this child? One does not follow from the other because it was recorded after it, and older children are asked
  about themselves more often. The 18th birthday, death and transfer away end what can be seen. Development,
  attachment and regression are in no national code.
cannot_say: when the distress began, what it came from, or what helped
ask: What was offered to the child when the concern was about the parent? | Who would have noticed first, and were
  they asked? | Does the child meet the same people when the concern is about them?
authority: Norfolk practice resource, indicators of cumulative harm for children; Durham guidance, what has
  happened to this child; competing events by Aalen and Johansen
pair: parental_factor_persists, harm_inside_or_outside_family, developmental_periods, involvement_by_age
parameters: window_months = 24
sensitivity: window_months = 12, 36
needs: referrals, assessments.authorised_date, assessment_factors.factor_code
better_with: children.birth_month
history: window_months
breaks: factor_24a
periods: year, all
breakdowns: age_band
categories: none: no earlier referral | one: one earlier referral | two_or_more: two or more earlier referrals
grid: decade
clock: the first concern about a parent
reads: have had their own distress or danger recorded
*/
with sets as (
    select
        bit_or(case when about = 'parent' and factor_group <= 5 then factor_bit end) as parental,
        bit_or(case when is_child_distress then factor_bit end) as distress,
        bit_or(case when factor_code = '9A' then factor_bit end) as unaccompanied
    from factor_codes
),

dated as (
    select
        completed_assessments.child_id,
        min(
            case
                when (completed_assessments.factor_set & sets.distress) <> 0
                    then completed_assessments.authorised_date
            end
        ) as distress_date,
        max(case when (completed_assessments.factor_set & sets.unaccompanied) <> 0 then 1 else 0 end)
            as is_unaccompanied
    from completed_assessments
    cross join sets
    group by completed_assessments.child_id
),

parental as (
    select
        completed_assessments.child_id,
        completed_assessments.episode_id,
        completed_assessments.authorised_date,
        completed_assessments.is_held and completed_assessments.is_known_so_far as is_known,
        coalesce(episodes.referral_date, completed_assessments.authorised_date) as referral_date,
        row_number() over (
            partition by completed_assessments.child_id order by completed_assessments.place
        ) as place
    from completed_assessments
    inner join sets on (completed_assessments.factor_set & sets.parental) <> 0
    left join episodes on episodes.episode_id = completed_assessments.episode_id
),

starts as (
    select
        parental.child_id,
        parental.episode_id,
        parental.authorised_date,
        parental.referral_date,
        parental.is_known,
        dated.distress_date
    from parental
    inner join dated on dated.child_id = parental.child_id
    where parental.place = 1
        and dated.is_unaccompanied = 0
        and coalesce(dated.distress_date > parental.authorised_date, true)
),

earlier as (
    select starts.child_id, count(*) as referrals
    from starts
    inner join episodes
        on episodes.child_id = starts.child_id
        and episodes.referral_date < starts.referral_date
        and episodes.referral_date + $window_months::integer * interval '1 month' >= starts.referral_date
    group by starts.child_id
),

reached as (
    select
        starts.child_id,
        starts.episode_id,
        starts.authorised_date,
        starts.distress_date,
        -- What happened after the last day for which factors are held cannot be seen.
        least(observations.exit_date, holdings.assessment_factors_to) as last_day,
        case
            when holdings.assessment_factors_to < observations.exit_date then 'end of records'
            else observations.exit_reason
        end as ended_by,
        starts.is_known
            and greatest(observations.history_from, holdings.assessment_factors_from)
                <= starts.referral_date - $window_months::integer * interval '1 month' as is_known,
        case
            when earlier.referrals is null then 'none'
            when earlier.referrals = 1 then 'one'
            else 'two_or_more'
        end as part
    from starts
    inner join observations on observations.child_id = starts.child_id
    left join earlier on earlier.child_id = starts.child_id
    cross join holdings
    where starts.authorised_date < observations.exit_date
        or observations.exit_reason = 'end of records'
),

followed as (
    select
        *,
        coalesce(
            distress_date < last_day or (distress_date = last_day and ended_by <> '18th birthday'), false
        ) as is_recorded
    from reached
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    authorised_date as counted_on,
    0 as entry_days,
    cast(
        case when is_known then case when is_recorded then distress_date else last_day end - authorised_date end
        as integer
    ) as exit_days,
    case
        when not is_known then null
        when is_recorded then 'event'
        when ended_by = 'end of records' then 'censored'
        else 'competing: ' || ended_by
    end as outcome,
    part
from followed
