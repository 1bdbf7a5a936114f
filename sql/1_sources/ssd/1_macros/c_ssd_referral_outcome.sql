/* What was decided on a referral: the furthest that its flags say, or a phrase of the specification's list. */
create macro ssd_referral_outcome(outcome) as
  case
    when ssd_has_flag(ssd_flags(outcome), 'STRATEGY_DISCUSSION') then 'section_47'
    when ssd_has_flag(ssd_flags(outcome), 'SINGLE_ASSESSMENT') then 'assessment'
    when ssd_has_flag(ssd_flags(outcome), 'NFA') then 'nfa'
    when len(ssd_flags(outcome)) > 0 then 'other'
    else case lower(trim(outcome))
      when 'no further action' then 'nfa'
      when 'advice and information or signpost to other services' then 'advice'
      when 'step-down to early help' then 'early_help'
      when 'assessment required' then 'assessment'
      when 'strategy discussion and/or section 47 enquiry' then 'section_47'
      when 'other' then 'other'
    end
  end
