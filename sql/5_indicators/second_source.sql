/*
id: CH-24b
title: When a second source refers
question: Once one source alone has referred a child three times in two years, how soon is the child referred
  by another?
unit: child
counts: every child not yet 18, alive and still here after the first referral, received while the records are complete, that is at
  least the third in the 24 calendar months up to it, all of them from one group of sources. Referrals from
  an anonymous source or from one not recorded are left out. Each child counts once; children are told apart
  by whether the threshold was met at any of those referrals
met: the next referral from any other group of sources
unknown: the records begin, or the child arrived, within the 24 months; these children cannot start a clock and
  are left out
form: time_to
lens: source
seed: S1, S3
caption: A referral by another source does not show that the first was right, nor silence that it was wrong.
  While a case is open, news from another agency is not a referral: where the threshold was met, others are
  heard later for that reason alone. The 18th birthday, death and transfer away end the chance of another
  referral and are counted as themselves.
cannot_say: whether other agencies had been worried all along, or were asked
ask: What brought the second source to refer? | What had it known when the first one referred? | Was the
  threshold met then, and what was different?
authority: Norfolk practice resource, a strong view held by one agency; competing events by Aalen and
  Johansen
pair: lone_voice, return_after_closure
parameters: window_months = 24, referrals = 3
sensitivity: window_months = 12, 36; referrals = 2, 4
needs: referrals.source_code
better_with: referrals.closure_date, referrals.closure_reason_code, assessments.authorised_date, cin_plans,
  cp_plans, care_episodes, children.birth_month
history: window_months
breaks: rc9, cin_plans
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: not_met: threshold never met | met: threshold met at least once | not_known: not known
grid: follow_up
clock: the referral that is at least the third from one source
reads: are referred by another source
*/
with attributed as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        month_day,
        source_group,
        is_met,
        lag(source_group) over (partition by child_id order by month_day) as previous_source
    from repeat_referrals
    where source_group <> 'anonymous' and source_group <> 'unknown'
),

looked_back as (
    select
        episode_id,
        child_id,
        referral_date,
        is_within_records,
        history_from,
        count(*) over in_window as referrals,
        min(source_group) over in_window as first_source,
        max(source_group) over in_window as last_source,
        sum(case when is_met then 1 else 0 end) over in_window as met,
        sum(case when is_met is null then 1 else 0 end) over in_window as not_known,
        -- The next referral from any other source is the first later one that differs from the one before it.
        min(case when source_group <> previous_source then referral_date end) over (
            partition by child_id
            order by month_day
            rows between 1 following and unbounded following
        ) as second_source_date
    from attributed
    window in_window as (
        partition by child_id
        order by month_day
        range between $window_months::integer * 32 preceding and current row
    )
),

placed as (
    select
        looked_back.child_id,
        looked_back.episode_id,
        looked_back.referral_date,
        looked_back.second_source_date,
        looked_back.history_from
            <= looked_back.referral_date - $window_months::integer * interval '1 month' as is_known,
        case
            when looked_back.met > 0 then 'met'
            when looked_back.not_known > 0 then 'not_known'
            else 'not_met'
        end as part,
        observations.exit_date,
        observations.exit_reason,
        coalesce(
            looked_back.second_source_date < observations.exit_date
            or (
                looked_back.second_source_date = observations.exit_date
                and observations.exit_reason <> '18th birthday'
            ),
            false
        ) as is_event,
        row_number() over (partition by looked_back.child_id order by looked_back.referral_date) as place
    from looked_back
    inner join observations on observations.child_id = looked_back.child_id
    where looked_back.is_within_records
        and looked_back.referrals >= $referrals::integer
        and looked_back.first_source = looked_back.last_source
        and (
            looked_back.referral_date < observations.exit_date
            or (
                looked_back.referral_date = observations.exit_date
                and observations.exit_reason = 'end of records'
            )
        )
)

select
    child_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    0 as entry_days,
    cast(case when is_event then second_source_date else exit_date end - referral_date as integer)
        as exit_days,
    case
        when not is_known then null
        when is_event then 'event'
        when exit_reason = 'end of records' then 'censored'
        else 'competing: ' || exit_reason
    end as outcome,
    part
from placed
where place = 1
