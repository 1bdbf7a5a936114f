/*
One row an initial child protection conference, beside the section 47 enquiry that it followed: of several that
led to it, the last to begin, and of those of one day one that asked for it. A conference for a child who moved in follows none of this authority and has no row.
enquiry_date, working_days, is_conference_asked: of that enquiry; null where none is known.
*/
with led as (
    select
        child_id,
        conference_date,
        start_date,
        working_days,
        is_conference_asked,
        row_number() over (
            partition by child_id, conference_date
            order by
                start_date desc,
                case when is_conference_asked then 1 when not is_conference_asked then 2 else 3 end,
                section_47_id
        ) as place
    from enquiries
    where conference_date >= start_date
)

select
    initial_conferences.conference_id,
    initial_conferences.child_id,
    cleaned_referrals.episode_id,
    initial_conferences.conference_date,
    initial_conferences.led_to_plan,
    led.start_date as enquiry_date,
    led.working_days,
    led.is_conference_asked
from initial_conferences
inner join observations on observations.child_id = initial_conferences.child_id
left join referral_roles on referral_roles.referral_id = initial_conferences.referral_id
left join unnamed_days
    on unnamed_days.child_id = case when initial_conferences.referral_id is null then initial_conferences.child_id end
    and unnamed_days.work_date = initial_conferences.conference_date
left join cleaned_referrals
    on cleaned_referrals.episode_id
        = coalesce(unnamed_days.episode_id, referral_roles.episode_id, initial_conferences.referral_id)
    and cleaned_referrals.child_id = initial_conferences.child_id
left join led
    on led.child_id = initial_conferences.child_id
    and led.conference_date = initial_conferences.conference_date
    and led.place = 1
where coalesce(not initial_conferences.is_transfer_in, true)
