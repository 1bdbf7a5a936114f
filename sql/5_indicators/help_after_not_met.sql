/*
id: CH-13
title: Help after a referral that did not meet the threshold
question: After a referral that did not meet the threshold, how soon and how often does a later one meet it?
unit: referral that did not meet the threshold
counts: every referral that is known not to have met the threshold and was closed while the records are
  complete, of a child who was not yet 18 and had not died or left by then. A referral with no further action
  closes on the day it came; one whose closure has no day is counted on the day it came.
met: a later referral about the child is known to have met the threshold - a plan or care began, or the case went
  on after an authorised assessment. The clock stops on the day that referral came. What can be seen ends with a
  later referral of which that cannot be told, and 45 working days before the end of the records.
unknown: the referral closed within the last 45 working days of the records, in which no later one can have been
  decided; or on a day for which factors are not held; or the day it closed is not recorded
form: time_to
lens: response
seed: S1, S2, S21
caption: Needs change, and a later plan does not prove the earlier decision wrong. Groups differ from the start;
  a higher curve does not come from the concern it is named after. A child who moved away unseen looks as if no
  help was needed.
cannot_say: whether help at the first referral would have changed anything, or what help was given without a
  referral
ask: What did we know when the threshold was not met that was still true when it was? | What were the family and
  the referrer told in between? | Where the same concern came back, what had been offered the first time?
authority: Norfolk practice resource, multiple previous referrals; competing events by Aalen and Johansen. For
  comparison only - of about 36,000 children closed and referred again the next year, 63 % were then in need
  (Action for Children 2018, England)
pair: not_met_before_help, return_after_closure, assessed_not_in_need, three_referrals_none_met,
  return_by_kind_of_closure
parameters: none
sensitivity: none
needs: referrals.is_nfa, referrals.closure_date, referrals.closure_reason_code, assessments.authorised_date,
  assessment_factors.factor_code
better_with: cin_plans, cp_plans, care_episodes, children.birth_month
history: none
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band
categories: neglect: neglect recorded | domestic_abuse: domestic abuse, and not neglect |
  parental_mental_health_or_substance: a parent's mental health, alcohol or drugs, and neither of these |
  other_factor: another factor alone | none_recorded: assessed, no factor recorded |
  not_assessed: no assessment completed
grid: follow_up
clock: the closure
reads: are followed by a referral that met the threshold
*/
with ends as (
    select max(extract_end) as day from observations
),

limits as (
    select max(working_days.day) as last_decided_day
    from working_days
    cross join ends
    inner join working_days as last_days on last_days.day = ends.day
    cross join chronology_settings
    where last_days.working_days - working_days.working_days >= chronology_settings.decision_working_days
),

-- A later referral of which it cannot be told whether it met the threshold ends what can be seen.
followed as (
    select
        episode_id,
        is_met,
        min(case when is_met then referral_date end) over later as met_date,
        min(case when is_met is null then referral_date end) over later as untold_date
    from decisions
    window later as (
        partition by child_id order by referral_date rows between 1 following and unbounded following
    )
),

closures as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.referral_date,
        episodes.closure_date,
        followed.met_date,
        observations.exit_reason,
        observations.exit_date,
        least(
            observations.exit_date, limits.last_decided_day, coalesce(followed.untold_date, observations.exit_date)
        ) as last_day,
        coalesce(
            episodes.closure_date <= limits.last_decided_day
            and episodes.closure_date
                between holdings.assessment_factors_from and holdings.assessment_factors_to,
            false
        ) as is_followed,
        case
            when assessed.episode_id is null then 'not_assessed'
            when coalesce(assessed.main_factor, 'none') = 'none' then 'none_recorded'
            else assessed.main_factor
        end as part
    from followed
    inner join episodes on episodes.episode_id = followed.episode_id
    inner join observations on observations.child_id = episodes.child_id
    left join completed_assessments as assessed
        on assessed.episode_id = episodes.episode_id and assessed.is_first_in_episode
    cross join limits
    cross join holdings
    where not followed.is_met
        and coalesce(episodes.closure_date, episodes.referral_date) >= observations.record_start
        and (
            coalesce(episodes.closure_date, episodes.referral_date) < observations.exit_date
            or (
                coalesce(episodes.closure_date, episodes.referral_date) = observations.exit_date
                and observations.exit_reason = 'end of records'
            )
        )
),

judged as (
    select
        *,
        coalesce(
            met_date < last_day
            or (met_date = last_day and (met_date < exit_date or exit_reason <> '18th birthday')),
            false
        ) as is_help
    from closures
)

select
    episode_id as unit_id,
    child_id,
    episode_id,
    coalesce(closure_date, referral_date) as counted_on,
    0 as entry_days,
    cast(
        case when is_followed then case when is_help then met_date else last_day end - closure_date end as integer
    ) as exit_days,
    case
        when not is_followed then null
        when is_help then 'event'
        when last_day = exit_date then 'competing: ' || exit_reason
        else 'censored'
    end as outcome,
    part
from judged
