/*
id: CH-34
title: First section 47 enquiry, by referrals that did not meet the threshold
question: Two years after a first referral, how soon does a section 47 enquiry follow, by how many
  referrals had not met the threshold?
unit: child
counts: every child on the landmark, the day 24 calendar months after the first referral these records
  hold (received while they are complete), if the child is then not yet 18, alive and still here, and no
  section 47 enquiry, conference, child protection plan or care is on record from before that day. Groups:
  how many of the child's referrals had been closed before that day without meeting the threshold; the first
  referral may be one of them.
met: the first section 47 enquiry, initial conference, child protection plan or care on or after the
  landmark, within an episode or outside any. Everyone is at risk from day 0 on, and
  followed as long as these tables are held.
unknown: the records begin, or the child arrived, within the 24 months before the first referral; or one
  of these tables was not held from the first referral to the landmark (care: where it is supplied at
  all); or for a referral closed before the landmark it cannot be told whether the threshold was met; or
  one from before it, not known to have met the threshold, was closed on a day not recorded, or left the
  returns unclosed
form: time_to
lens: severity
seed: S11, S20
caption: Enquiries, conferences, plans and care are what services did, not how grave matters were: they
  rise when practice becomes more cautious, with no change in the lives of children. The groups differ in
  more than the number of referrals. Children for whom such a step came in the first two years are not
  here.
cannot_say: whether an earlier answer would have changed what came later, or how grave matters were at any
  time
ask: What did the referrals that did not meet the threshold have in common? | Who put them together, and
  when? | What was offered to the family after the second of them?
authority: Norfolk practice resource, lower-level adversity can become higher-level harm; landmark
  analysis; competing events by Aalen and Johansen
pair: step_to_protection_plan, not_met_before_help, three_referrals_none_met, reports_before_neglect
parameters: landmark_months = 24, look_back_months = 24
sensitivity: landmark_months = 12, 36
needs: section_47_enquiries, initial_conferences, cp_plans, referrals.is_nfa,
  referrals.closure_reason_code, assessments.authorised_date
better_with: care_episodes, cin_plans, referrals.closure_date, children.birth_month
history: look_back_months
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none: no referral that did not meet the threshold | one: one such referral |
  two_or_more: two or more such referrals
grid: follow_up
clock: the landmark two years after the first referral
reads: have had a section 47 enquiry, or a step beyond it
*/
with landmarks as (
    select
        episode_id,
        child_id,
        referral_date,
        history_from,
        cast(referral_date + $landmark_months::integer * interval '1 month' as date) as landmark_date
    from episodes
    where episode_number = 1 and is_within_records
),

earlier as (
    select
        landmarks.child_id,
        sum(
            case
                when not decisions.is_met and episodes.closure_date < landmarks.landmark_date then 1
                else 0
            end
        ) as not_met,
        sum(
            case
                when decisions.is_met then 0
                when episodes.closure_state = 'unknown' then 1
                when decisions.is_met is null and episodes.closure_date < landmarks.landmark_date then 1
                else 0
            end
        ) as not_known
    from landmarks
    inner join episodes
        on episodes.child_id = landmarks.child_id
        and episodes.referral_date < landmarks.landmark_date
    inner join decisions on decisions.episode_id = episodes.episode_id
    group by landmarks.child_id
),

followed as (
    select
        landmarks.episode_id,
        landmarks.child_id,
        landmarks.landmark_date,
        earlier.not_met,
        protection_steps.section_47_date as step_date,
        least(observations.exit_date, steps_held.section_47_to) as end_date,
        case
            when observations.exit_date <= steps_held.section_47_to then observations.exit_reason
            else 'end of records'
        end as end_reason,
        coalesce(
            steps_held.section_47_from > landmarks.referral_date
            or steps_held.section_47_to < landmarks.landmark_date
            or landmarks.history_from
                > landmarks.referral_date - $look_back_months::integer * interval '1 month'
            or earlier.not_known > 0,
            true
        ) as is_unknown
    from landmarks
    inner join observations on observations.child_id = landmarks.child_id
    inner join earlier on earlier.child_id = landmarks.child_id
    left join protection_steps on protection_steps.child_id = landmarks.child_id
    cross join steps_held
    where coalesce(protection_steps.section_47_date >= landmarks.landmark_date, true)
        and (
            observations.exit_date > landmarks.landmark_date
            or (
                observations.exit_date = landmarks.landmark_date
                and observations.exit_reason = 'end of records'
            )
        )
),

ended as (
    select
        episode_id,
        child_id,
        landmark_date,
        not_met,
        step_date,
        end_date,
        end_reason,
        is_unknown,
        coalesce(
            step_date < end_date or (step_date = end_date and end_reason <> '18th birthday'),
            false
        ) as is_step
    from followed
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    landmark_date as counted_on,
    0 as entry_days,
    cast(case when is_step then step_date else end_date end - landmark_date as integer) as exit_days,
    case
        when is_unknown then null
        when is_step then 'event'
        when end_reason = 'end of records' then 'censored'
        else 'competing: ' || end_reason
    end as outcome,
    case
        when is_unknown then null
        when not_met = 0 then 'none'
        when not_met = 1 then 'one'
        else 'two_or_more'
    end as part
from ended
