/*
One row a visit: its case, and whether the child was seen alone.
episode_id: null where the child has no case that the visit could belong to.
is_seen_alone: as recorded. A blank is not known, unless the child was not seen at all.
*/
select
    visits.visit_id,
    visits.child_id,
    cleaned_referrals.episode_id,
    visits.visit_date,
    coalesce(visits.is_seen_alone, case when not visits.is_seen then false end) as is_seen_alone
from visits
inner join observations on observations.child_id = visits.child_id
left join referral_roles on referral_roles.referral_id = visits.referral_id
left join unnamed_days
    on unnamed_days.child_id = case when visits.referral_id is null then visits.child_id end
    and unnamed_days.work_date = visits.visit_date
left join cleaned_referrals
    on cleaned_referrals.episode_id
        = coalesce(unnamed_days.episode_id, referral_roles.episode_id, visits.referral_id)
    and cleaned_referrals.child_id = visits.child_id
