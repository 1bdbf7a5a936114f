/*
id: CH-32b
title: Contacts for every year a child is known
question: How often is contact made about children, for every year that they are known here and no case is
  open?
unit: child
counts: every child whom the records name, from the latest of birth, the start of the records, that of the
  contacts, and arrival to the 18th birthday, death, leaving for good or the end of the contacts; by the
  child's age
met: contacts, against the days that began with no case open; contacts of one day from one source are one. A
  contact on the day of a referral counts, one after it and up to the closure does not
unknown: the days since a case that closed on a day not recorded, to the next referral, with the contacts in
  them; and every day of a child whose date of birth is not held
form: rate
lens: frequency
seed: S9, S15
caption: For every year known to this area, of children whom these records name at all: not a rate of all
  children who live here, and no measure of harm. What is recorded as a contact depends on how the front door
  is built, and changes when it is rebuilt.
cannot_say: what the contacts were about, or how often nobody made contact when somebody might have
ask: Do more contacts become more referrals here, or fewer? | At which age are contacts many and referrals
  few? | Who is told what came of a contact?
authority: Norfolk practice resource, frequency; Annex A list 1; several contacts about a child are not
  independent (UKHSA)
pair: referral_rate, contacts_without_referral
parameters: none
sensitivity: none
needs: contacts, referrals.closure_date, children.birth_month
better_with: contacts.source_code, referrals.is_nfa, children.death_date, children.arrived_date
history: none
breaks: none
periods: year, all
breakdowns: none
categories: under_1: under 1 | 1_to_4: 1 to 4 | 5_to_9: 5 to 9 | 10_to_15: 10 to 15 | 16_and_over: 16 and 17
number_title: contacts for every 100 years of childhood known with no case open
rate_per: 100
*/
with years as (
    select
        day as year_start,
        cast(day + interval '1 year' as date) - 1 as year_end
    from working_days
    where extract(month from day) = 4 and extract(day from day) = 1
),

held as (
    select
        greatest(years.year_start, holdings.contacts_from) as from_day,
        least(years.year_end, holdings.contacts_to) as to_day
    from years
    cross join holdings
    where years.year_end >= holdings.contacts_from and years.year_start <= holdings.contacts_to
)

select
    quiet_times.child_id as unit_id,
    quiet_times.child_id,
    null as episode_id,
    least(quiet_times.last_day, held.to_day) as counted_on,
    case when quiet_times.is_known then 0 end as events,
    case
        when quiet_times.is_known
            then cast(
                least(quiet_times.last_day, held.to_day)
                - greatest(quiet_times.first_day, held.from_day) + 1 as integer
            )
        else 0
    end as exposure_days,
    quiet_times.age_band as part
from quiet_times
cross join held
where quiet_times.first_day <= quiet_times.last_day
    and quiet_times.last_day >= held.from_day
    and quiet_times.first_day <= held.to_day
union all
select
    contact_days.child_id,
    contact_days.child_id,
    null,
    contact_days.contact_date,
    contact_days.contacts,
    0,
    quiet_times.age_band
from contact_days
inner join quiet_times
    on quiet_times.child_id = contact_days.child_id
    and quiet_times.first_day <= contact_days.contact_date
    and quiet_times.last_day >= contact_days.contact_date
cross join holdings
where quiet_times.is_known
    and contact_days.contact_date between holdings.contacts_from and holdings.contacts_to
