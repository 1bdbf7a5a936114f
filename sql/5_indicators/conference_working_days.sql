/*
id: CX-04b
title: Working days from a section 47 enquiry to the conference
question: Of the initial child protection conferences held, how many working days after the section 47 enquiry
  began were they?
unit: initial child protection conference
counts: every initial conference held while the records are complete, on its day. Those for children who moved
  in do not count: they follow no enquiry of this authority.
met: working days from the start of the enquiry, which is day 0, to the conference, with England's bank
  holidays left out; of several enquiries that led to it, from the last to begin
unknown: no enquiry that led to the conference is recorded, or conferences are not held on its day, or
  enquiries are not held for the three months before it
form: distribution
lens: response
seed: none
caption: The guidance allows 15 working days. A conference in time is not yet a good one. DfE also
  counts conferences for children who moved in. England in 2024 had 79.7 % within 15 working days.
cannot_say: why a conference came late, or whether the child was kept safe in the meantime
ask: Who was asked to the conference, and who could come on that day? | What is done for a child between the
  enquiry and the conference? | Do families see the reports before the day?
authority: DfE Children in need census, working days from section 47 enquiry to initial child protection
  conference (0 to 10, 11 to 15, 16 to 20, 21 and more); Working Together 2023 (15 working days)
pair: enquiries_to_conference, conference_outcome_differs
parameters: look_back_months = 3
sensitivity: look_back_months = 1, 6
needs: section_47_enquiries, initial_conferences
better_with: section_47_enquiries.conference_date, initial_conferences.is_transfer_in
history: look_back_months
breaks: none
periods: year, all
breakdowns: source_group, age_band, primary_need, area, team
categories: 0-10: 10 days or fewer | 11-15: days 11 to 15 | 16-20: days 16 to 20 | 21+: day 21 or later
*/
select
    enquiry_conferences.conference_id as unit_id,
    enquiry_conferences.child_id,
    enquiry_conferences.episode_id,
    enquiry_conferences.conference_date as counted_on,
    case
        when enquiry_conferences.conference_date
            between holdings.initial_conferences_from and holdings.initial_conferences_to
            and holdings.section_47_enquiries_from
                <= enquiry_conferences.conference_date
                - $look_back_months::integer * interval '1 month'
            and enquiry_conferences.conference_date <= holdings.section_47_enquiries_to
            then enquiry_conferences.working_days
    end as value
from enquiry_conferences
cross join holdings
