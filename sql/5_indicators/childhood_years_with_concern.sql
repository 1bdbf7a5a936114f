/*
id: CH-36c
title: Years of childhood that hold a concern
question: When a child is referred, how many of the last five years of the child's life held a concern?
unit: child
counts: every child with a referral received while the records are complete, once a year, at the last
  referral of the year; the child was in the fifth year of life or later and not yet 18
met: of the last five years of life, from birthday to birthday, this one included, how many in every hundred
  held a contact, a referral whatever was decided, news about an open case, or a section 47 enquiry; what came
  before birth counts with the first year
unknown: not all of the five are held from their first day, because of where the records of referrals, contacts
  or section 47 enquiries begin or because the child arrived; or the date of birth is not known
form: measure
lens: duration
seed: S13, S14
caption: Five years for everyone, so that longer records do not change the figure by themselves. The year of this
  referral always counts: 20 in 100 means that it stands alone. A concern raised is a request to us, not harm; a
  year without one is a year in which nobody told us of any.
cannot_say: how grave any year was, or what happened in the years before these five
ask: In which years did anybody outside this partnership know? | What helped in the years that were quiet? | Do
  we speak of the latest year or of all of them?
authority: Norfolk practice resource, duration; English and others 2005, chronicity; five years are this
  program's reading
pair: span_of_concern, developmental_periods
parameters: window_years = 5
sensitivity: window_years = 3, 8
needs: referrals, children.birth_month
better_with: contacts, section_47_enquiries
history: none
breaks: none
periods: year
breakdowns: source_group, age_band, primary_need, area, team
categories: none
number_title: mean per cent of the last five years of life that held a concern
*/
with counted as (
    select
        child_id,
        concern_date,
        episode_id,
        is_last_of_year,
        birth_date,
        year_of_life,
        first_year,
        sum(case when is_new_year then 1 else 0 end) over (
            partition by child_id
            order by year_of_life
            range between $window_years::integer - 1 preceding and current row
        ) as years_with_concern
    from concerns
)

select
    counted.child_id as unit_id,
    counted.child_id,
    counted.episode_id,
    counted.concern_date as counted_on,
    case
        when counted.first_year <= counted.year_of_life - $window_years::integer + 1
            then cast(round(100.0 * counted.years_with_concern / $window_years::integer) as integer)
    end as value
from counted
inner join observations on observations.child_id = counted.child_id
where counted.is_last_of_year
    and counted.concern_date >= observations.record_start
    and coalesce(
        counted.concern_date >= observations.birth_date + ($window_years::integer - 1) * interval '1 year', true
    )
