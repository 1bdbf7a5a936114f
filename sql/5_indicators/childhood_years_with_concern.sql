/*
id: CH-36c
title: Years of childhood that hold a concern
question: When a child is referred, how many of the years of the child's life that we can see held a concern?
unit: child
counts: every child with a referral received while the records are complete, once a year, at the last
  referral of the year; the child was 3 or older and not yet 18
met: of the years of life, from birthday to birthday, that are held up to this one, itself included, how many
  in every hundred held a contact, a referral whatever was decided, news about an open case, or a section 47
  enquiry
unknown: fewer than 3 such years are held, because of where the records of referrals, contacts or section 47
  enquiries begin or because the child arrived; or the date of birth is not known
form: measure
lens: duration
seed: S13, S14
caption: The year of this referral always counts, so that three years seen give at least 33 in 100 and ten
  years at least 10: compare children of one age, and places with records of one length. A concern raised is a
  request to us, not harm; a year without one is a year in which nobody told us of any.
cannot_say: how grave any year was, or what happened in the years before our records
ask: In which years did anybody outside this partnership know? | What helped in the years that were quiet? | Do
  we speak of the latest year or of all of them?
authority: Norfolk practice resource, duration; English and others 2005, chronicity; three years are this
  program's reading
pair: span_of_concern, developmental_periods
parameters: least_years = 3
sensitivity: least_years = 5, 8
needs: referrals, children.birth_month
better_with: contacts, section_47_enquiries
history: none
breaks: none
periods: year
breakdowns: source_group, age_band, primary_need, area, team
categories: none
number_title: mean per cent of the years seen that held a concern
*/
select
    concerns.child_id as unit_id,
    concerns.child_id,
    concerns.episode_id,
    concerns.concern_date as counted_on,
    case
        when concerns.years_held >= $least_years::integer
            then cast(round(100.0 * concerns.years_with_concern / concerns.years_held) as integer)
    end as value
from concerns
inner join observations on observations.child_id = concerns.child_id
where concerns.is_last_of_year
    and concerns.concern_date >= observations.record_start
    and coalesce(
        concerns.concern_date >= observations.birth_date + $least_years::integer * interval '1 year', true
    )
