/* An agency: the groups of referral sources that the breakdowns use. */
create macro as_agency_code(written) as
  first_word_in_list(written, [
    'individual', 'school', 'education_services', 'health', 'housing', 'la_services',
    'police', 'other_legal', 'other', 'anonymous', 'unknown'
  ])
