/*
id: CH-22
title: Child protection plans that end quickly
question: Of the child protection plans that ended, how many had lasted three months or less?
unit: child protection plan
counts: every child protection plan of this authority that ended while the records are complete, on the day
  it ended; where no end is recorded, on the day its case closed. Plans that ended because the child moved to
  another authority do not count: their case closed as a transfer (RC5) before the end of the plan or at most
  30 days after it.
met: it ended within 3 calendar months of its start, the anniversary included
unknown: plans are not held on the day of the end; or fewer than 30 days lie between it and the end of the
  records, so that a transfer cannot be told yet; or no referral or no end of the plan is recorded, or an end
  before its start; or the case closed by then for a reason, or on a day, that is not recorded
form: share
lens: response
seed: S2
caption: A short plan may be the right end of a worry that proved unfounded, and it may be a plan left too
  soon. Plans that ended because the child came into care are among them. England in 2024 had 16.3 %,
  counted by DfE over all ended plans.
cannot_say: why a plan ended, or whether the child was safe by then
ask: What had changed for the child by the first review? | Did every agency agree that the plan should end? |
  How many of these children have a plan again within two years?
authority: DfE Children in need census, child protection plans that ended, by duration (3 months or less);
  leaving transfers out is this program's reading
pair: repeat_plans_24m, plans_ended_after_2y, return_by_kind_of_closure, no_concern_after_planned_closure
parameters: window_months = 3, transfer_days = 30
sensitivity: window_months = 2, 6; transfer_days = 0, 60
needs: cp_plans.end_date, referrals.closure_date, referrals.closure_reason_code
better_with: cp_plans.is_other_authority
history: none
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
with ended as (
    select
        protection_plans.cp_plan_id,
        protection_plans.child_id,
        protection_plans.episode_id,
        protection_plans.start_date,
        protection_plans.end_date,
        protection_plans.ended_by,
        coalesce(
            cleaned_referrals.open_until > protection_plans.ended_by + $transfer_days::integer
            or (
                cleaned_referrals.closure_date is not null
                and cleaned_referrals.closure_reason_code is not null
            ),
            false
        ) as is_case_known,
        coalesce(
            cleaned_referrals.closure_reason_code = 'RC5'
            and cleaned_referrals.closure_date
                <= protection_plans.ended_by + $transfer_days::integer,
            false
        ) as is_transfer
    from protection_plans
    left join cleaned_referrals on cleaned_referrals.episode_id = protection_plans.episode_id
    where protection_plans.ended_by is not null
)

select
    ended.cp_plan_id as unit_id,
    ended.child_id,
    ended.episode_id,
    ended.ended_by as counted_on,
    case
        when ended.ended_by between holdings.cp_plans_from and holdings.cp_plans_to
            and ended.ended_by + $transfer_days::integer <= observations.extract_end
            and ended.is_case_known
            and ended.end_date >= ended.start_date
            then ended.end_date <= ended.start_date + $window_months::integer * interval '1 month'
    end as is_met
from ended
inner join observations on observations.child_id = ended.child_id
cross join holdings
where not ended.is_transfer
