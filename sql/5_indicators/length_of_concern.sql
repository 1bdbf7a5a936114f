/*
id: CH-36b
title: How long a span of concern lasts
question: Once a concern is raised after a time of quiet, for how long do concerns keep coming?
unit: span of concern
counts: every span that began while the records are complete: a concern about a child under 18 that is the
  first held or follows more than 24 calendar months without any, and all that follow it with no such gap
met: the span is over: 24 calendar months have passed after its last concern. Its length runs from the first
  concern to the last; a single concern has a length of no days.
unknown: the records, or those of contacts or section 47 enquiries, begin within the 24 months before the
  first concern, or the child arrived within them; or fewer than 24 months lie between the first concern and
  the end of the records, the 18th birthday, death or the day the child left
form: time_to
lens: duration
seed: S13
caption: Completed spans only: one that was still going on 24 months before the child turned 18, died or left
  is counted as that, and one still going on 24 months before the records end is followed to then. A concern is
  a contact, a referral whatever was decided, news about an open case, or a section 47 enquiry; a case that
  stays open without any is quiet. A child who moved away unseen looks as if all were quiet. Broken down, only
  spans that began with a referral are shown.
cannot_say: whether quiet means that the child is well, or that nobody looked
ask: What ended the spans that ended? | After how long without a concern do we stop asking? | Which spans go on
  although a plan was made?
authority: Bromfield and Higgins, isolated and chronic maltreatment; competing events by Aalen and Johansen; 24
  months of quiet are this program's reading
pair: span_of_concern, return_after_closure
parameters: quiet_months = 24
sensitivity: quiet_months = 12, 36
needs: referrals
better_with: contacts, section_47_enquiries, children.birth_month
history: quiet_months
breaks: none
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
grid: decade
clock: the first concern of the span
reads: are over
*/
with edges as (
    select
        child_id,
        concern_date,
        episode_id,
        coalesce(
            concern_date > previous_date + $quiet_months::integer * interval '1 month', true
        ) as is_first,
        coalesce(
            next_date > concern_date + $quiet_months::integer * interval '1 month', true
        ) as is_last
    from concerns
),

-- Between them, a span's first and last concern are neighbours once those inside it are left out.
paired as (
    select
        child_id,
        concern_date,
        episode_id,
        is_first,
        lead(concern_date) over (partition by child_id order by concern_date, is_last) as last_date
    from edges
    where is_first <> is_last
),

spans as (
    select child_id, episode_id, concern_date as first_date, concern_date as last_date
    from edges
    where is_first and is_last
    union all
    select child_id, episode_id, concern_date, last_date from paired where is_first
),

followed as (
    select
        spans.child_id,
        spans.episode_id,
        spans.first_date,
        spans.last_date,
        observations.exit_reason,
        coalesce(
            spans.last_date + $quiet_months::integer * interval '1 month' <= observations.exit_date, false
        ) as is_over,
        greatest(
            observations.history_from,
            coalesce(holdings.contacts_from, observations.history_from),
            coalesce(holdings.section_47_enquiries_from, observations.history_from)
        ) <= spans.first_date - $quiet_months::integer * interval '1 month'
        and spans.first_date + $quiet_months::integer * interval '1 month' <= observations.exit_date
            as is_judged,
        greatest(
            cast(observations.exit_date - $quiet_months::integer * interval '1 month' as date)
            - spans.first_date,
            0
        ) as judged_days
    from spans
    inner join observations on observations.child_id = spans.child_id
    cross join holdings
    where spans.first_date >= observations.record_start
)

select
    child_id || ' ' || cast(first_date as varchar) as unit_id,
    child_id,
    episode_id,
    first_date as counted_on,
    0 as entry_days,
    cast(case when is_over then last_date - first_date else judged_days end as integer) as exit_days,
    case
        when not is_judged then null
        when is_over then 'event'
        when exit_reason = 'end of records' then 'censored'
        else 'competing: ' || exit_reason
    end as outcome
from followed
