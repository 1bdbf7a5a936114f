/*
id: CH-43b
title: From the first referral to neglect being recorded
question: After a child's first referral, how soon and how often is neglect recorded at an assessment?
unit: child
counts: every child on the first referral that is held, if that was received while the records are complete,
  unless the child was 18, had died or had left by then
met: an assessment that records neglect (16A) is completed. Everyone is at risk from the day of the referral, and
  followed to the last day for which factors are held.
unknown: the records begin within the 24 months before the referral, or the child arrived within them, so that
  it may not be the first; or it came on a day for which factors are not held; or neglect was recorded before it
form: time_to
lens: type
seed: S10, S15
caption: The 18th birthday, death and transfer away end what can be seen and are counted as themselves. Earlier
  assessments may have described neglect in words without the code. The curve shows recording: neither a low
  one nor a high one is good or bad by itself.
cannot_say: when the neglect began, or whether children without the code were free of it
ask: Where neglect was recorded years after the first referral, what had we called it until then? | Is there a
  point at which small worries are put together? | Who was worried first?
authority: Norfolk practice resource, piecing together of low-level reports; competing events by Aalen and
  Johansen
pair: referral_neglect_first_named, reports_before_neglect
parameters: window_months = 24
sensitivity: window_months = 12, 36
needs: referrals, assessments.authorised_date, assessment_factors.factor_code
better_with: children.birth_month
history: window_months
breaks: none
periods: year, all
breakdowns: source_group, age_band
categories: none
grid: decade
clock: the first referral
reads: have had neglect recorded at an assessment
*/
with recorded as (
    select completed_assessments.child_id, min(completed_assessments.authorised_date) as recorded_date
    from completed_assessments
    inner join factor_codes
        on factor_codes.factor_code = '16A'
        and (completed_assessments.factor_set & factor_codes.factor_bit) <> 0
    group by completed_assessments.child_id
),

first_referrals as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.referral_date,
        recorded.recorded_date,
        -- What happened after the last day for which factors are held cannot be seen.
        least(observations.exit_date, holdings.assessment_factors_to) as last_day,
        case
            when holdings.assessment_factors_to < observations.exit_date then 'end of records'
            else observations.exit_reason
        end as ended_by,
        observations.history_from <= episodes.referral_date - $window_months::integer * interval '1 month'
            and coalesce(
                episodes.referral_date
                    between holdings.assessment_factors_from and holdings.assessment_factors_to,
                false
            )
            and coalesce(recorded.recorded_date >= episodes.referral_date, true) as is_first
    from episodes
    inner join observations on observations.child_id = episodes.child_id
    left join recorded on recorded.child_id = episodes.child_id
    cross join holdings
    where episodes.episode_number = 1
        and episodes.is_within_records
        and (
            episodes.referral_date < observations.exit_date
            or observations.exit_reason = 'end of records'
        )
),

followed as (
    select
        *,
        coalesce(
            recorded_date < last_day or (recorded_date = last_day and ended_by <> '18th birthday'), false
        ) as is_recorded
    from first_referrals
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    0 as entry_days,
    cast(
        case when is_first then case when is_recorded then recorded_date else last_day end - referral_date end
        as integer
    ) as exit_days,
    case
        when not is_first then null
        when is_recorded then 'event'
        when ended_by = 'end of records' then 'censored'
        else 'competing: ' || ended_by
    end as outcome
from followed
