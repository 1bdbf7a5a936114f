/*
id: CH-42
title: Low-level reports before neglect was acted on
question: In the five years before neglect was first acted on, how many low-level reports of concern had there
  been?
unit: child
counts: every child for whom neglect was first acted on while the records are complete: a child protection
  plan for neglect, or neglect found at an assessment (16A) in a case that came to a section 47 enquiry or
  more. Beside them stand the children whose first plan was of another category, and children referred but with
  none of these, each on the day of a neglect child born in the same calendar year and first referred in the
  same year. Time before birth does not count.
met: days with a contact, or with a referral that did not meet the threshold, in the months before that day; a
  contact on the day of a referral that met the threshold is that referral
unknown: the records of referrals, or those of contacts, begin within the 60 months before that day, or the
  child arrived within them; or for at least one referral within them it cannot be told whether the threshold
  was met; or the date of birth is not known
form: rate
lens: frequency
seed: S15, S20
caption: Looking back from an outcome always shows a trail, so the first line means little without the other
  two: compare how the lines rise towards the day. The children of the third were referred too, so it is not
  nothing. Where contacts are not held, only referrals count. All three lines together are no figure of
  anything.
cannot_say: whether any of these reports should have been answered otherwise, or what they said
ask: Who was worried years before, and what were they told? | At which report would the pattern have been
  visible? | What do we do today with a third small worry?
authority: Norfolk practice resource, piecing together of low-level reports over time; Child Safeguarding
  Practice Review Panel, neglect before the incident
pair: not_met_before_help, which_referral, referral_neglect_first_named
parameters: none
sensitivity: none
needs: referrals, cp_plans.initial_category, children.birth_month
better_with: contacts, assessment_factors, section_47_enquiries
history: 60 months
breaks: none
periods: year, all
breakdowns: none
categories: neglect/48-60: neglect / 48 to 60 months before | neglect/36-48: neglect / 36 to 48 months before |
  neglect/24-36: neglect / 24 to 36 months before | neglect/12-24: neglect / 12 to 24 months before |
  neglect/6-12: neglect / 6 to 12 months before | neglect/0-6: neglect / 0 to 6 months before |
  other/48-60: other categories / 48 to 60 months before |
  other/36-48: other categories / 36 to 48 months before |
  other/24-36: other categories / 24 to 36 months before |
  other/12-24: other categories / 12 to 24 months before |
  other/6-12: other categories / 6 to 12 months before | other/0-6: other categories / 0 to 6 months before |
  control/48-60: no such plan / 48 to 60 months before | control/36-48: no such plan / 36 to 48 months before |
  control/24-36: no such plan / 24 to 36 months before | control/12-24: no such plan / 12 to 24 months before |
  control/6-12: no such plan / 6 to 12 months before | control/0-6: no such plan / 0 to 6 months before
number_title: reports for every 100 children a year
rate_per: 100
whole: none
*/
with bands as (
    select band, from_months, to_months
    from (
        values
        ('48-60', 60, 48), ('36-48', 48, 36), ('24-36', 36, 24), ('12-24', 24, 12), ('6-12', 12, 6),
        ('0-6', 6, 0)
    ) as listed (band, from_months, to_months)
),

watched as (
    select
        harm_responses.child_id,
        harm_responses.line,
        harm_responses.acted_date,
        cast(harm_responses.acted_date - interval '60 months' as date) as window_start,
        observations.birth_date,
        observations.history_from <= harm_responses.acted_date - interval '60 months'
            and coalesce(holdings.contacts_from <= harm_responses.acted_date - interval '60 months', true)
            and observations.birth_date is not null
            and not observations.is_expected as is_held
    from harm_responses
    inner join observations on observations.child_id = harm_responses.child_id
    cross join holdings
    where harm_responses.acted_date between observations.record_start and observations.extract_end
        and coalesce(harm_responses.acted_date < observations.eighteenth_birthday, true)
),

raised as (
    select watched.child_id, concerns.concern_date as report_date, 0 as is_help, 0 as is_unknown
    from watched
    inner join concerns
        on concerns.child_id = watched.child_id
        and concerns.concern_date >= watched.window_start
        and concerns.concern_date < watched.acted_date
    where concerns.concern = 'contact'
    union all
    select
        watched.child_id,
        decisions.referral_date,
        case when decisions.is_met then 1 else 0 end,
        case when decisions.is_met is null then 1 else 0 end
    from watched
    inner join decisions
        on decisions.child_id = watched.child_id
        and decisions.referral_date >= watched.window_start
        and decisions.referral_date < watched.acted_date
),

reports as (
    select child_id, report_date, max(is_unknown) as is_unknown
    from raised
    group by child_id, report_date
    having max(is_help) = 0
),

doubtful as (
    select child_id from reports where is_unknown = 1 group by child_id
),

spans as (
    select
        watched.child_id,
        watched.line,
        watched.acted_date,
        watched.is_held and doubtful.child_id is null as is_judged,
        bands.band,
        greatest(
            cast(watched.acted_date - bands.from_months * interval '1 month' as date), watched.birth_date
        ) as start_date,
        cast(watched.acted_date - bands.to_months * interval '1 month' as date) as end_date
    from watched
    cross join bands
    left join doubtful on doubtful.child_id = watched.child_id
),

counted as (
    select spans.child_id, spans.band, cast(count(*) as integer) as reports
    from spans
    inner join reports
        on reports.child_id = spans.child_id
        and reports.report_date >= spans.start_date
        and reports.report_date < spans.end_date
    group by spans.child_id, spans.band
)

select
    spans.child_id as unit_id,
    spans.child_id,
    null as episode_id,
    spans.acted_date as counted_on,
    case when spans.is_judged then coalesce(counted.reports, 0) end as events,
    case when spans.is_judged then cast(spans.end_date - spans.start_date as integer) end as exposure_days,
    spans.line || '/' || spans.band as part
from spans
left join counted on counted.child_id = spans.child_id and counted.band = spans.band
where spans.end_date > spans.start_date
