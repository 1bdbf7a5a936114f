/*
One row a section 47 enquiry: its case, the initial conference that followed, and what the enquiry asked for.
conference_date: as recorded with the enquiry. Otherwise the first conference of the case from the start of the
enquiry to the next enquiry that no other enquiry names, unless the enquiry itself says that none was required.
Conferences for children who moved in follow no enquiry of this authority.
working_days: from the start (day 0) to the conference; null without one, and where it came before the start.
is_conference_asked: whether the enquiry's own outcome asks for a conference; by its outcome where that tells,
else by whether it says that none was required.
*/
with recorded as (
    select
        section_47_enquiries.section_47_id,
        section_47_enquiries.child_id,
        cleaned_referrals.episode_id,
        section_47_enquiries.start_date,
        section_47_enquiries.conference_date,
        section_47_enquiries.is_conference_not_required,
        section_47_enquiries.outcome_code,
        lead(section_47_enquiries.start_date) over (
            partition by section_47_enquiries.child_id, cleaned_referrals.episode_id
            order by section_47_enquiries.start_date, section_47_enquiries.section_47_id
        ) as next_start_date
    from section_47_enquiries
    inner join observations on observations.child_id = section_47_enquiries.child_id
    left join referral_roles on referral_roles.referral_id = section_47_enquiries.referral_id
    left join unnamed_days
        on unnamed_days.child_id = case when section_47_enquiries.referral_id is null then section_47_enquiries.child_id end
        and unnamed_days.work_date = section_47_enquiries.start_date
    left join cleaned_referrals
        on cleaned_referrals.episode_id
            = coalesce(unnamed_days.episode_id, referral_roles.episode_id, section_47_enquiries.referral_id)
        and cleaned_referrals.child_id = section_47_enquiries.child_id
),

taken as (
    select child_id, conference_date
    from section_47_enquiries
    where conference_date is not null
    group by child_id, conference_date
),

unnamed as (
    select initial_conferences.child_id, cleaned_referrals.episode_id, initial_conferences.conference_date
    from initial_conferences
    left join taken
        on taken.child_id = initial_conferences.child_id
        and taken.conference_date = initial_conferences.conference_date
    left join referral_roles on referral_roles.referral_id = initial_conferences.referral_id
    left join unnamed_days
        on unnamed_days.child_id
            = case when initial_conferences.referral_id is null then initial_conferences.child_id end
        and unnamed_days.work_date = initial_conferences.conference_date
    inner join cleaned_referrals
        on cleaned_referrals.episode_id
            = coalesce(unnamed_days.episode_id, referral_roles.episode_id, initial_conferences.referral_id)
        and cleaned_referrals.child_id = initial_conferences.child_id
    where taken.child_id is null and coalesce(not initial_conferences.is_transfer_in, true)
),

followed as (
    select recorded.section_47_id, min(unnamed.conference_date) as conference_date
    from recorded
    inner join unnamed
        on unnamed.child_id = recorded.child_id
        and unnamed.episode_id = recorded.episode_id
        and unnamed.conference_date >= recorded.start_date
        and unnamed.conference_date < coalesce(recorded.next_start_date, date '9999-12-31')
    where recorded.conference_date is null
        and coalesce(not recorded.is_conference_not_required, true)
    group by recorded.section_47_id
),

ended as (
    select
        recorded.section_47_id,
        recorded.child_id,
        recorded.episode_id,
        recorded.start_date,
        coalesce(recorded.conference_date, followed.conference_date) as conference_date,
        case
            when recorded.outcome_code = 'conference' then true
            when recorded.outcome_code in ('nfa', 'monitoring', 'services', 'assessment') then false
            else not recorded.is_conference_not_required
        end as is_conference_asked
    from recorded
    left join followed on followed.section_47_id = recorded.section_47_id
)

select
    ended.section_47_id,
    ended.child_id,
    ended.episode_id,
    ended.start_date,
    ended.conference_date,
    case
        when ended.conference_date >= ended.start_date
            then ends.working_days - starts.working_days
    end as working_days,
    ended.is_conference_asked
from ended
inner join working_days as starts on starts.day = ended.start_date
left join working_days as ends on ends.day = ended.conference_date
