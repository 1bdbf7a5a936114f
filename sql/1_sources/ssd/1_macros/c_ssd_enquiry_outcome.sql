/* What a section 47 enquiry led to: the furthest that its flags say, or a phrase of the specification's list. */
create macro ssd_enquiry_outcome(outcome) as
  case
    when ssd_has_flag(ssd_flags(outcome), 'CP_CONFERENCE') then 'conference'
    when ssd_has_flag(ssd_flags(outcome), 'LEGAL_ACTION') then 'legal_action'
    when ssd_has_flag(ssd_flags(outcome), 'NFA_CONTINUE_SINGLE') then 'assessment'
    when ssd_has_flag(ssd_flags(outcome), 'PROV_OF_SERVICES') then 'services'
    when ssd_has_flag(ssd_flags(outcome), 'PROV_OF_SB_CARE') then 'services'
    when ssd_has_flag(ssd_flags(outcome), 'MONITOR') then 'monitoring'
    when ssd_has_flag(ssd_flags(outcome), 'NFA') then 'nfa'
    when len(ssd_flags(outcome)) > 0 then 'other'
    else case lower(trim(outcome))
      when 'initial cp conference' then 'conference'
      when 'initiate legal action' then 'legal_action'
      when 'nfa - continue with family assessment' then 'assessment'
      when 'provision of services (s17)' then 'services'
      when 'provision of short break care (s17)' then 'services'
      when 'other agency to monitor child''s welfare' then 'monitoring'
      when 'no further action' then 'nfa'
      when 'other outcome' then 'other'
    end
  end
