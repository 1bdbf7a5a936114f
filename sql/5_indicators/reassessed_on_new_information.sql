/*
id: CH-45
title: Reassessed on new information
question: When something new was recorded about a child whose case was open, how often did an assessment follow?
unit: day on which new information came
counts: every day on which a further referral came in, a section 47 enquiry began or the child went missing, after
  the day of the referral and while the case was open. Several on one day count once. Where the case closed
  within 45 working days of it the day does not count, whether or not an assessment came first.
met: an assessment in the same case was started or authorised on that day or at most 45 working days after it
unknown: fewer than 45 working days lie between that day and the end of the records; or assessments are not held
  for those days
form: share
lens: response
seed: S19
caption: An assessment that was under way when the news came, and was authorised after it, counts: nobody can tell
  whether it took the news in. Thinking that is updated in case notes does not count. What is news depends on the
  tables held: with missing episodes there are more such days.
cannot_say: whether the news changed anyone's view, or whether an assessment was the right answer to it
ask: How does new information reach the person who wrote the last assessment? | When do we say that a fresh
  assessment is not needed, and who agrees? | Do other agencies hear what became of what they told us?
authority: Durham guidance, further information will require reassessment; 45 working days as in Working Together
  2023; this program's reading
pair: unchanged_factors
parameters: window_working_days = 45
sensitivity: window_working_days = 20, 30
needs: referrals.closure_date, assessments.authorised_date
better_with: section_47_enquiries, missing_episodes
history: none
breaks: none
periods: month, quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with missing_days as (
    select
        missing_episodes.child_id,
        missing_episodes.start_date,
        max(cleaned_referrals.referral_date) as referral_date
    from missing_episodes
    inner join cleaned_referrals
        on cleaned_referrals.child_id = missing_episodes.child_id
        and cleaned_referrals.referral_date < missing_episodes.start_date
    group by missing_episodes.child_id, missing_episodes.start_date
),

told as (
    select episode_id, referral_date as news_date
    from referral_roles
    where role = 'new_information'
    union
    select episode_id, start_date from activities where activity = 'section_47'
    union
    select cleaned_referrals.episode_id, missing_days.start_date
    from missing_days
    inner join cleaned_referrals
        on cleaned_referrals.child_id = missing_days.child_id
        and cleaned_referrals.referral_date = missing_days.referral_date
),

news as (
    select
        told.episode_id,
        told.news_date,
        cleaned_referrals.child_id,
        news_days.working_days as news_number,
        coalesce(
            closures.working_days - news_days.working_days <= $window_working_days::integer, false
        ) as is_closed_first,
        ends.working_days - news_days.working_days as followed_working_days
    from told
    inner join cleaned_referrals on cleaned_referrals.episode_id = told.episode_id
    inner join observations on observations.child_id = cleaned_referrals.child_id
    cross join holdings
    inner join working_days as news_days on news_days.day = told.news_date
    left join working_days as closures on closures.day = cleaned_referrals.open_until
    left join working_days as ends
        on ends.day = least(observations.extract_end, holdings.assessments_to)
    where told.news_date > cleaned_referrals.referral_date
        and told.news_date < cleaned_referrals.open_until
),

assessed_days as (
    select episode_id, start_date as assessed_date
    from activities
    where activity = 'assessment'
    union all
    select episode_id, end_date
    from activities
    where activity = 'assessment' and end_date is not null
),

next_assessed as (
    select news.episode_id, news.news_date, min(assessed_days.assessed_date) as assessed_date
    from news
    inner join assessed_days
        on assessed_days.episode_id = news.episode_id
        and assessed_days.assessed_date >= news.news_date
    group by news.episode_id, news.news_date
)

select
    news.episode_id || '@' || cast(news.news_date as varchar) as unit_id,
    news.child_id,
    news.episode_id,
    news.news_date as counted_on,
    case
        when news.followed_working_days >= $window_working_days::integer
            and holdings.assessments_from <= news.news_date
            then coalesce(
                assessed.working_days - news.news_number <= $window_working_days::integer, false
            )
    end as is_met
from news
cross join holdings
left join next_assessed
    on next_assessed.episode_id = news.episode_id
    and next_assessed.news_date = news.news_date
left join working_days as assessed on assessed.day = next_assessed.assessed_date
where not news.is_closed_first
