/*
id: CH-25b
title: Conferences that came to another view than the enquiry
question: Of the initial child protection conferences that followed a section 47 enquiry, at how many did the
  conference decide otherwise than the enquiry had pointed?
unit: initial child protection conference
counts: every initial conference held while the records are complete, on its day. Those for children who moved
  in do not count: they follow no enquiry of this authority.
met: the enquiry asked for a conference, and the conference made no child protection plan; or the enquiry's
  outcome was that none was needed, and a conference was held all the same and made a plan. Where the conference
  does not say, a plan that began on its day tells. Of several enquiries the last to begin counts, and of those of
  one day one that asked for a conference.
unknown: no enquiry that led to the conference is recorded, or not what it asked for; or it is not recorded
  whether the conference made a plan, and plans are not held on that day
form: share
lens: response
seed: S3, S23
caption: No national return holds what the enquiry recommended: that it asked for a conference is all we have,
  and asking is not yet recommending a plan. A conference exists to weigh an enquiry, so differing is part of its
  work. "None needed, yet a plan" is often a slip of the record.
cannot_say: who held which view, whether anyone disagreed, or who was right
ask: Is a different view at conference written down, with whose it was? | What happens next for a child for whom
  no plan was made? | Would a conference that never differs worry us?
authority: Norfolk practice resource, discord in the team around the child, and Durham guidance, escalating
  professional disagreements; as a trace of it this program's reading of the census (items N00111, N00110)
pair: enquiries_to_conference, reviews_not_quorate
parameters: none
sensitivity: none
needs: section_47_enquiries.is_conference_not_required, initial_conferences
better_with: section_47_enquiries.outcome_code, initial_conferences.led_to_plan, cp_plans
history: none
breaks: none
periods: quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: no_plan: a conference was asked for, and made no plan |
  plan: none was thought needed, and a plan was made
*/
with plan_days as (
    select child_id, start_date from protection_plans group by child_id, start_date
),

conferences as (
    select
        enquiry_conferences.conference_id,
        enquiry_conferences.child_id,
        enquiry_conferences.episode_id,
        enquiry_conferences.conference_date,
        enquiry_conferences.is_conference_asked,
        case
            when enquiry_conferences.led_to_plan is not null then enquiry_conferences.led_to_plan
            -- A plan starts on the day of its conference (rule 2885 of the census).
            when enquiry_conferences.conference_date
                between holdings.cp_plans_from and holdings.cp_plans_to
                then plan_days.child_id is not null
        end as is_plan_made
    from enquiry_conferences
    cross join holdings
    left join plan_days
        on plan_days.child_id = enquiry_conferences.child_id
        and plan_days.start_date = enquiry_conferences.conference_date
)

select
    conference_id as unit_id,
    child_id,
    episode_id,
    conference_date as counted_on,
    is_conference_asked <> is_plan_made as is_met,
    case
        when is_conference_asked and not is_plan_made then 'no_plan'
        when not is_conference_asked and is_plan_made then 'plan'
    end as part
from conferences
