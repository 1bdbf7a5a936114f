/*
One row an assessment: the episode it belongs to, and how long it took.
episode_id: null where the child has no referral that it could belong to.
working_days: from its start (day 0) to its authorisation, England's bank holidays left out; null while it is
not authorised, and where it was authorised before it started.
*/
select
    assessments.assessment_id,
    assessments.child_id,
    cleaned_referrals.episode_id,
    assessments.start_date,
    assessments.authorised_date,
    assessments.is_child_seen,
    case
        when assessments.authorised_date >= assessments.start_date
            then ends.working_days - starts.working_days
    end as working_days
from assessments
inner join observations on observations.child_id = assessments.child_id
inner join working_days as starts on starts.day = assessments.start_date
left join working_days as ends on ends.day = assessments.authorised_date
left join referral_roles on referral_roles.referral_id = assessments.referral_id
left join unnamed_days
    on unnamed_days.child_id = case when assessments.referral_id is null then assessments.child_id end
    and unnamed_days.work_date = assessments.start_date
left join cleaned_referrals
    on cleaned_referrals.episode_id
        = coalesce(unnamed_days.episode_id, referral_roles.episode_id, assessments.referral_id)
    and cleaned_referrals.child_id = assessments.child_id
