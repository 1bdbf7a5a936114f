/*
id: CH-09b
title: Contacts before a referral
question: How many contacts were made about a child in the twelve months before a referral?
unit: referral
counts: every referral received while the records are complete
met: how many contacts about the child are dated before the day of the referral and at most 12 calendar
  months before it; contacts of one day from one source are one
unknown: contacts were not yet held, or the records begin, or the child arrived, within the 12 months
  before the referral; or contacts are not held up to the day before it
form: distribution
lens: frequency
seed: S1, S15, S20
caption: A contact on the day of the referral is taken for the referral itself and does not count; one of
  the day before does. News about a case that was open in those months counts. Where every contact is
  recorded as a referral there are none before it.
cannot_say: what the contacts were about, or whether an earlier one should have been a referral
ask: At what number does somebody read them all together? | Are there sources whose contacts seldom become
  referrals until another source joins in? | What did families ask for at the first contact?
authority: Norfolk practice resource and Durham guidance, low-level reports over time; Annex A list 1
pair: contacts_without_referral, which_referral
parameters: window_months = 12
sensitivity: window_months = 6, 24
needs: contacts, referrals
better_with: contacts.source_code, referrals.closure_date, children.birth_month
history: window_months
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: 0: none | 1: one | 2: two | 3-5: three to five | 6+: six or more
number_title: mean number of contacts in the 12 months before a referral
*/
with timeline as (
    select
        child_id,
        episode_id,
        referral_date,
        is_within_records,
        history_from,
        cast(
            extract(year from referral_date) * 384
            + extract(month from referral_date) * 32
            + extract(day from referral_date) as integer
        ) as month_day,
        0 as contacts
    from episodes
    union all
    select child_id, null, null, false, null, month_day, contacts
    from contact_days
),

looked_back as (
    select
        child_id,
        episode_id,
        referral_date,
        is_within_records,
        history_from,
        sum(contacts) over (
            partition by child_id
            order by month_day
            range between $window_months::integer * 32 preceding and 1 preceding
        ) as contacts_before
    from timeline
)

select
    looked_back.episode_id as unit_id,
    looked_back.child_id,
    looked_back.episode_id,
    looked_back.referral_date as counted_on,
    case
        when holdings.contacts_from is null then null
        when greatest(holdings.contacts_from, looked_back.history_from)
            > looked_back.referral_date - $window_months::integer * interval '1 month' then null
        when holdings.contacts_to < looked_back.referral_date - 1 then null
        else cast(coalesce(looked_back.contacts_before, 0) as integer)
    end as value
from looked_back
cross join holdings
where looked_back.is_within_records
