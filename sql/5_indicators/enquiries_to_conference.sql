/*
id: CX-04
title: Section 47 enquiries that led to a conference
question: Of the section 47 enquiries that began, how many led to an initial child protection conference?
unit: section 47 enquiry
counts: every section 47 enquiry that began while the records are complete; a child with two counts twice
met: an initial conference is recorded for it: with the enquiry, or else in the same case after its start and
  before the next enquiry
unknown: fewer than 30 working days lie between its start and the end of the records, whatever has been
  recorded so far; or enquiries are not held on that day, or conferences for those 30 working days
form: share
lens: response
seed: none
caption: A low share can mean that enquiries are begun for worries that an assessment could have looked into;
  a high share, that enquiries begin late. Neither is better by itself. England in 2024 had 32.2 conferences
  for every 100 enquiries, and half of all authorities lay between 27.6 and 39.2.
cannot_say: whether a conference should have been held, or what was offered in its place
ask: What do families remember of an enquiry that ended without a conference? | Who takes part in deciding
  that no conference is needed? | How many of these children have another enquiry within a year?
authority: DfE Children in need census, section 47 enquiries and initial child protection conferences
  (items N00148, N00110); LAIT. DfE divides conferences by enquiries; here each enquiry is followed.
pair: conference_working_days, conference_outcome_differs, highest_step_reached, step_to_section_47
parameters: follow_up_working_days = 30
sensitivity: follow_up_working_days = 15, 45
needs: section_47_enquiries, initial_conferences
better_with: section_47_enquiries.conference_date, section_47_enquiries.is_conference_not_required
history: none
breaks: none
periods: month, quarter, year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: none
*/
select
    enquiries.section_47_id as unit_id,
    enquiries.child_id,
    enquiries.episode_id,
    enquiries.start_date as counted_on,
    case
        when enquiries.start_date >= holdings.section_47_enquiries_from
            and enquiries.start_date <= holdings.section_47_enquiries_to
            and enquiries.start_date >= holdings.initial_conferences_from
            and ends.working_days - starts.working_days >= $follow_up_working_days::integer
            then enquiries.conference_date is not null
    end as is_met
from enquiries
inner join observations on observations.child_id = enquiries.child_id
cross join holdings
inner join working_days as starts on starts.day = enquiries.start_date
left join working_days as ends
    on ends.day = least(observations.extract_end, holdings.initial_conferences_to)
