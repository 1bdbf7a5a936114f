/*
id: CH-09
title: Three contacts and no referral
question: Of the children somebody made contact about, how many were the subject of three or more contacts
  in twelve months that never became a referral?
unit: child
counts: every child not yet 18 on each day with a contact while contacts are held, once in each period.
  Contacts of one day from one source are one contact
met: on one of those days there had been at least three contacts in the 12 calendar months up to it, the
  anniversary included, with no referral and no open case in those months, and no referral within 30
  days after
unknown: contacts were not yet held, or the records begin, or the child arrived, within the 12 months
  before the contact; or fewer than 30 days lie between the contact and the end of the records
form: share
lens: frequency
seed: S1, S15, S20
caption: What is recorded as a contact depends on how the front door is built, and changes when it is
  rebuilt. Compare a place only with itself, after a date on which nothing changed. When fewer contacts
  become referrals this rises, while re-referrals fall.
cannot_say: whether a contact told of harm, what advice was given, or which concerns never reached the front
  door at all
ask: Who reads the first two contacts when the third arrives? | What does the caller hear back? | Which of
  these children were already receiving early help?
authority: Norfolk practice resource and Durham guidance, low-level reports over time; Annex A list 1;
  three contacts, and 30 days for a contact to become a referral, are this program's reading
pair: contacts_before_referral, nfa_at_referral, re_referral_12m, reports_before_neglect
parameters: window_months = 12, contacts = 3, referral_days = 30
sensitivity: contacts = 2, 4; referral_days = 0, 90
needs: contacts, referrals
better_with: contacts.source_code, referrals.closure_date, children.birth_month
history: window_months
breaks: none
periods: month, quarter, year, all
breakdowns: none
categories: none
cost: a look back over contacts and referrals together, for every day with a contact, and five runs of it.
*/
with contacted as (
    select child_id from contact_days group by child_id
),

timeline as (
    select child_id, contact_date as day, month_day, contacts, null as busy_until
    from contact_days
    union all
    select
        cleaned_referrals.child_id,
        cleaned_referrals.referral_date,
        cast(
            extract(year from cleaned_referrals.referral_date) * 384
            + extract(month from cleaned_referrals.referral_date) * 32
            + extract(day from cleaned_referrals.referral_date) as integer
        ),
        0,
        greatest(cleaned_referrals.referral_date, cleaned_referrals.open_until - 1)
    from cleaned_referrals
    inner join contacted on contacted.child_id = cleaned_referrals.child_id
),

numbered as (
    select
        child_id,
        day,
        month_day,
        contacts,
        busy_until,
        cast(day - date '1990-01-01' as integer) as day_number
    from timeline
),

looked_back as (
    select
        child_id,
        day,
        contacts,
        sum(contacts) over (
            partition by child_id
            order by month_day
            range between $window_months::integer * 32 preceding and current row
        ) as contacts_in_window,
        max(busy_until) over (
            partition by child_id
            order by day_number
            range between unbounded preceding and $referral_days::integer following
        ) as busy_until
    from numbered
)

select
    looked_back.child_id as unit_id,
    looked_back.child_id,
    null as episode_id,
    looked_back.day as counted_on,
    case
        when greatest(holdings.contacts_from, observations.history_from)
            > looked_back.day - $window_months::integer * interval '1 month' then null
        when looked_back.day + $referral_days::integer > observations.extract_end then null
        else looked_back.contacts_in_window >= $contacts::integer
            and coalesce(
                looked_back.busy_until < looked_back.day - $window_months::integer * interval '1 month',
                true
            )
    end as is_met
from looked_back
inner join observations on observations.child_id = looked_back.child_id
cross join holdings
where looked_back.contacts > 0
    and looked_back.day between holdings.contacts_from and holdings.contacts_to
    and looked_back.day between observations.record_start and observations.extract_end
    and coalesce(looked_back.day < observations.eighteenth_birthday, true)
