/*
One row an assessment: the episode it belongs to, and how long it took.
episode_id: null where the child has no referral that it could belong to. Those of one child that start
on one day belong to one episode.
working_days: from its start (day 0) to its authorisation, England's bank holidays left out; null while it is
not authorised, and where it was authorised before it started.
*/
with placed as (
    select child_id, start_date, min(episode_id) as episode_id
    from activities
    where activity = 'assessment'
    group by child_id, start_date
)

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
left join placed
    on placed.child_id = assessments.child_id
    and placed.start_date = assessments.start_date
left join cleaned_referrals
    on cleaned_referrals.episode_id = placed.episode_id
    and cleaned_referrals.child_id = assessments.child_id
