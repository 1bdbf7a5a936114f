/*
id: CH-17
title: How far first and repeat referrals go
question: How far does a first referral lead within six months, and how far does a repeat referral?
unit: referral
counts: every referral received while the records are complete
met: the highest step on record by 6 calendar months after the referral, that day included. Repeat =
  another referral about the child in the 24 calendar months before, the anniversary included; first =
  none. Assessed: an assessment started. In need: a plan or care began; or an assessment was authorised,
  and the case is open or closed for another reason than RC8 and RC9. Then a section 47 enquiry, an
  initial conference, a child protection plan, care.
unknown: fewer than 6 months lie between the referral and the end of the records, or of one of the tables
  the steps are in; or one of those that are supplied, child in need plans aside, was not yet held on the day of the
  referral; or the
  records begin, or the child arrived, within the 24 months before; or an assessment was authorised within
  the 6 months and why, or whether, the case then closed is not recorded
form: pathway
lens: response
seed: S1, S11
caption: Each step includes those before it, whether or not they were recorded for that referral. It shows
  what services did, not how grave matters were. Counts by highest step in the DfE's linked data differ
  from its annual tables for the same year, because the two define the steps differently.
cannot_say: whether the highest step was the right one, or what came of a step taken after six months
ask: Where do first and repeat referrals part, and why there? | What is offered to those who go no further
  than an assessment? | Who leaves between a section 47 enquiry and a conference, and with what?
authority: DfE Children in need, highest level of intervention (table E1); the order of steps is that of
  this program's table of decisions
pair: assessed_not_in_need, nfa_at_referral, re_referral_12m, met_by_earlier_referrals
parameters: window_months = 24, follow_months = 6
sensitivity: window_months = 12, 60; follow_months = 3, 12
needs: assessments.authorised_date, section_47_enquiries, initial_conferences, cp_plans,
  referrals.closure_reason_code
better_with: cin_plans, care_episodes, referrals.is_nfa, children.birth_month
history: window_months
breaks: rc9, cin_plans
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: first: first referral | first>assessed: first referral, assessed |
  first>assessed>in_need: first referral, found in need |
  first>assessed>in_need>section_47: first referral, section 47 enquiry |
  first>assessed>in_need>section_47>conference: first referral, initial conference |
  first>assessed>in_need>section_47>conference>protection_plan: first referral, child protection plan |
  first>assessed>in_need>section_47>conference>protection_plan>care: first referral, care |
  repeat: repeat referral | repeat>assessed: repeat referral, assessed |
  repeat>assessed>in_need: repeat referral, found in need |
  repeat>assessed>in_need>section_47: repeat referral, section 47 enquiry |
  repeat>assessed>in_need>section_47>conference: repeat referral, initial conference |
  repeat>assessed>in_need>section_47>conference>protection_plan: repeat referral, child protection plan |
  repeat>assessed>in_need>section_47>conference>protection_plan>care: repeat referral, care
cost: five runs over every referral, and every branch of the tree counts each referral that went through it.
*/
with followed as (
    select
        episode_id,
        child_id,
        referral_date,
        history_from,
        previous_referral_date,
        is_nfa,
        closure_state,
        closure_reason_code,
        assessment_date,
        authorised_date,
        section_47_date,
        conference_date,
        cp_plan_date,
        plan_date,
        care_date,
        cast(referral_date + $follow_months::integer * interval '1 month' as date) as follow_end
    from episodes
    where is_within_records
),

reached as (
    select
        followed.episode_id,
        followed.child_id,
        followed.referral_date,
        case
            when coalesce(
                holdings.assessments_from > followed.referral_date
                or steps_held.section_47_from > followed.referral_date
                or followed.follow_end > holdings.assessments_to
                or followed.follow_end > steps_held.section_47_to
                or followed.follow_end > observations.extract_end,
                true
            ) then null
            when followed.history_from
                > followed.referral_date - $window_months::integer * interval '1 month' then null
            when followed.referral_date
                <= followed.previous_referral_date + $window_months::integer * interval '1 month' then 'repeat'
            else 'first'
        end as tree,
        case
            when followed.care_date <= followed.follow_end
                then '>assessed>in_need>section_47>conference>protection_plan>care'
            when followed.cp_plan_date <= followed.follow_end
                then '>assessed>in_need>section_47>conference>protection_plan'
            when followed.conference_date <= followed.follow_end
                then '>assessed>in_need>section_47>conference'
            when followed.section_47_date <= followed.follow_end then '>assessed>in_need>section_47'
            when followed.plan_date <= followed.follow_end then '>assessed>in_need'
            when coalesce(followed.assessment_date > followed.follow_end, true) then ''
            when followed.is_nfa or followed.closure_reason_code in ('RC8', 'RC9')
                or coalesce(followed.authorised_date > followed.follow_end, true) then '>assessed'
            when followed.closure_reason_code is not null or followed.closure_state = 'open'
                then '>assessed>in_need'
        end as steps
    from followed
    inner join observations on observations.child_id = followed.child_id
    cross join holdings
    cross join steps_held
)

select
    episode_id as unit_id,
    child_id,
    episode_id,
    referral_date as counted_on,
    tree || steps as part
from reached
