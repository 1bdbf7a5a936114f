/*
id: CH-44c
title: Strengths recorded before a planned closure
question: Of the planned closures, for how many was a strength or protective factor recorded while the
  case was open?
unit: closed episode
counts: every planned closure while the records are complete, of a child not yet 18: the child in need and
  child protection plans had ended by the closure, and there were two visits and reviews or more after the
  first day of the first. Also every closure of which it cannot be told whether it was planned. Adoption
  (RC1), death (RC2), transfer (RC5), move to adult services (RC6) and referrals with no further action do
  not count.
met: at least one strength or protective factor is recorded for the child with a date from the referral to
  the closure, both days included, whatever referral it names
unknown: it cannot be told whether the closure was planned: fewer than 45 working days lie between the
  referral and the end of the records, or plans for children in need or visits were not held; or strengths
  were not held from the referral to the closure
form: share
lens: response
seed: S16, S24
caption: It counts what was written down in a place made for it. A strength that was seen and talked
  about, and stands only in the text of an assessment, does not show.
cannot_say: whether the strength was there all along, who named it, or whether the plan built on it
ask: Whose words are these strengths in? | How did the plan build on them? | Do we look as hard for what
  keeps a child safe as for what does not?
authority: Norfolk practice resource and Durham guidance, strengths and protective factors
pair: no_concern_after_planned_closure, factors_no_longer_recorded
parameters: none
sensitivity: none
needs: referrals.closure_date, cin_plans.end_date, visits, strengths
better_with: cp_plans.end_date, cp_reviews, referrals.closure_reason_code
history: none
breaks: cin_plans
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with closures as (
    select
        followed_closures.episode_id,
        followed_closures.child_id,
        episodes.referral_date,
        followed_closures.closure_date,
        coalesce(
            not followed_closures.is_planned
            or holdings.strengths_from > episodes.referral_date
            or holdings.strengths_to < followed_closures.closure_date,
            true
        ) as is_unknown
    from followed_closures
    inner join episodes on episodes.episode_id = followed_closures.episode_id
    cross join holdings
    where coalesce(followed_closures.is_planned, true)
),

strengthened as (
    select closures.episode_id
    from closures
    inner join strengths
        on strengths.child_id = closures.child_id
        and strengths.recorded_date between closures.referral_date and closures.closure_date
    group by closures.episode_id
)

select
    closures.episode_id as unit_id,
    closures.child_id,
    closures.episode_id,
    closures.closure_date as counted_on,
    case when not closures.is_unknown then strengthened.episode_id is not null end as is_met
from closures
left join strengthened on strengthened.episode_id = closures.episode_id
