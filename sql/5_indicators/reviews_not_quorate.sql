/*
id: CH-25c
title: Review conferences without enough agencies
question: Of the child protection review conferences held, how many were not quorate?
unit: review conference of a child
counts: every review of a child protection plan held while the records are complete, on its day; brothers and
  sisters reviewed together count each
met: the review is recorded as not quorate: too few agencies took part, by the partnership's own rule
unknown: it is not recorded whether the review was quorate, or reviews are not held on its day
form: share
lens: response
seed: S3, S23
caption: Who must be there for a review to be quorate is set locally and changes. A quorate review can still hear
  one view only; one that was not may have been well prepared. Where every review is recorded as quorate, ask
  whether the system fills the answer in.
cannot_say: which agency was missing, why, or what it would have said
ask: Which agencies find it hardest to come, and what would make it easier? | What is done when a review is not
  quorate? | Are absent agencies' views heard another way?
authority: Norfolk practice resource, discord in the team around the child; Standard Safeguarding Dataset, review
  quoracy; the trace is weak and this program's reading
pair: conference_outcome_differs
parameters: none
sensitivity: none
needs: cp_reviews.is_quorate
better_with: none
history: none
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
select
    cp_reviews.cp_review_id as unit_id,
    cp_reviews.child_id,
    cleaned_referrals.episode_id,
    cp_reviews.review_date as counted_on,
    case
        when cp_reviews.review_date between holdings.cp_reviews_from and holdings.cp_reviews_to
            then not cp_reviews.is_quorate
    end as is_met
from cp_reviews
inner join observations on observations.child_id = cp_reviews.child_id
cross join holdings
left join cp_plans on cp_plans.cp_plan_id = cp_reviews.cp_plan_id
left join referral_roles on referral_roles.referral_id = cp_plans.referral_id
left join unnamed_days
    on unnamed_days.child_id = case when cp_plans.referral_id is null then cp_reviews.child_id end
    and unnamed_days.work_date = coalesce(cp_plans.start_date, cp_reviews.review_date)
left join cleaned_referrals
    on cleaned_referrals.episode_id
        = coalesce(unnamed_days.episode_id, referral_roles.episode_id, cp_plans.referral_id)
    and cleaned_referrals.child_id = cp_reviews.child_id
