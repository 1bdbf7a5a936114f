/*
id: CH-47b
title: Cases closed without the child being seen alone
question: Of the cases closed after six weeks or more, in how many is no visit recorded at which the child was seen
  alone?
unit: closed episode
counts: every closure while the records are complete of a case that was open for 42 days or more, of a child who had
  turned three when referred
met: from the referral to the closure no visit is recorded at which the child was seen alone, whichever referral
  the visits name
unknown: visits are not held from the referral to the closure; or the date of birth is not known; or no visit says
  that the child was seen alone and at least one does not say
form: share
lens: response
seed: S18
caption: Counted when a case closes, since until then there is time; so it tells of the past. Systems often keep
  visits only for children with a plan: read the cases without any visit apart. A child who was seen alone during
  the assessment, or by someone else, looks the same as one whom nobody saw.
cannot_say: whether the child was seen alone and it was not written down, or was asked and said no
ask: Who is allowed to close a case in which the child was never seen alone? | Which children are hardest to see
  alone, and who could? | Is the school's or the health visitor's time with the child recorded?
authority: Durham guidance, seeing children or speaking alone with them; Working Together 2023; the 42 days are this
  program's reading
pair: seen_alone, child_seen_at_assessment
parameters: least_open_days = 42, least_age_months = 36
sensitivity: least_open_days = 90, 180; least_age_months = 60, 120
needs: visits.is_seen_alone, children.birth_month, referrals.closure_date
better_with: visits.is_seen
history: none
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: no_visit: no visit is recorded at all | not_alone: visits are recorded, none of them alone
*/
with visited as (
    select
        cleaned_referrals.episode_id,
        max(case when seen_alone_answers.is_seen_alone then 1 else 0 end) as is_any_alone,
        max(case when seen_alone_answers.is_seen_alone is null then 1 else 0 end) as is_any_blank
    from seen_alone_answers
    inner join cleaned_referrals
        on cleaned_referrals.child_id = seen_alone_answers.child_id
        and cleaned_referrals.referral_date <= seen_alone_answers.visit_date
        and cleaned_referrals.closure_date >= seen_alone_answers.visit_date
    group by cleaned_referrals.episode_id
),

closures as (
    select
        cleaned_referrals.episode_id,
        cleaned_referrals.child_id,
        cleaned_referrals.closure_date,
        visited.episode_id is not null as is_visited,
        case
            when observations.birth_date is not null
                and holdings.visits_from <= cleaned_referrals.referral_date
                and holdings.visits_to >= cleaned_referrals.closure_date
                then case
                    when visited.is_any_alone = 1 then false
                    when visited.is_any_blank = 1 then null
                    else true
                end
        end as is_met
    from cleaned_referrals
    inner join observations on observations.child_id = cleaned_referrals.child_id
    cross join holdings
    left join visited on visited.episode_id = cleaned_referrals.episode_id
    where cleaned_referrals.closure_date - cleaned_referrals.referral_date >= $least_open_days::integer
        and coalesce(
            cleaned_referrals.referral_date
                >= observations.birth_date + $least_age_months::integer * interval '1 month',
            true
        )
)

select
    episode_id as unit_id,
    child_id,
    episode_id,
    closure_date as counted_on,
    is_met,
    case
        when is_met and is_visited then 'not_alone'
        when is_met then 'no_visit'
    end as part
from closures
