/*
id: CH-04
title: Referrals gathered since the first
question: After a first referral, how many more does a child gather over the years?
unit: child
counts: every child not yet 18, and alive, at the first referral, if that was received while the records are complete;
  children are told apart by what that referral led to
met: each later referral about the child; followed to the 18th birthday, death, leaving for good or the end of
  the records
unknown: fewer than 24 months of records lie before the first referral, or the child had arrived within them,
  so that it may not be the first; or it cannot be told whether that referral met the threshold; these
  children cannot start a clock and are left out
form: recurrent
lens: frequency
seed: S1, S9
caption: A mean: most children gather none, and a few gather many. Leaving at 18 ends what is seen, so that the
  later years speak of children who were young at first. Children whose threshold was met have a case open at
  first, and cannot be referred while it is. Children who moved away unseen look as if all were well.
cannot_say: why a child was referred again, or what the first referral should have led to
ask: What follows a first referral that did not meet the threshold? | When does the second one come, and who
  sees both? | How far does the number differ by who made the first?
authority: mean cumulative function by Nelson 1995, variance by Lawless and Nadeau 1995; Norfolk practice
  resource, multiple previous referrals
pair: which_referral, return_after_closure, three_referrals_none_met, no_concern_after_planned_closure
parameters: look_back_months = 24
sensitivity: look_back_months = 12, 60
needs: referrals
better_with: referrals.closure_date, referrals.closure_reason_code, assessments.authorised_date, cin_plans,
  cp_plans, care_episodes, children.birth_month
history: look_back_months
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: met: threshold met | not_met: threshold not met
grid: decade
clock: the first referral
number_title: mean number of later referrals of a child
cost: a curve of all referrals of a child with its error by families, in every line and year.
*/
with firsts as (
    select
        episodes.episode_id,
        episodes.child_id,
        episodes.referral_date,
        episodes.history_from
            <= episodes.referral_date - $look_back_months::integer * interval '1 month'
            and decisions.is_met is not null as is_known,
        observations.exit_date,
        case
            when decisions.is_met then 'met'
            when not decisions.is_met then 'not_met'
        end as part
    from episodes
    inner join observations on observations.child_id = episodes.child_id
    inner join decisions on decisions.episode_id = episodes.episode_id
    where episodes.is_within_records
        and episodes.previous_referral_date is null
        and coalesce(episodes.referral_date < observations.eighteenth_birthday, true)
        and (
            episodes.referral_date < observations.exit_date
            or (episodes.referral_date = observations.exit_date and observations.exit_reason <> 'death')
        )
),

-- What comes after the time at risk is taken out before the join, which so stays one of equalities.
laters as (
    select episodes.child_id, episodes.referral_date
    from episodes
    inner join observations on observations.child_id = episodes.child_id
    where episodes.previous_referral_date is not null
        and episodes.referral_date <= observations.exit_date
        and coalesce(episodes.referral_date < observations.eighteenth_birthday, true)
)

select
    firsts.child_id as unit_id,
    firsts.child_id,
    firsts.episode_id,
    firsts.referral_date as counted_on,
    0 as entry_days,
    cast(case when firsts.is_known then firsts.exit_date - firsts.referral_date end as integer) as exit_days,
    cast(case when firsts.is_known then laters.referral_date - firsts.referral_date end as integer)
        as event_days,
    firsts.part
from firsts
left join laters on laters.child_id = firsts.child_id
