/*
What became of a contact: the furthest that its flags say, or one of the four phrases of the specification's
own list. Phrases that are not on it are no reason to pass a whole outcome on: it may hold a comment.
*/
create macro ssd_contact_outcome(outcome) as
  case
    when ssd_has_flag(ssd_flags(outcome), 'NEW_REFERRAL') then 'referral'
    when ssd_has_flag(ssd_flags(outcome), 'EXISTING_REFERRAL') then 'open_case'
    when ssd_has_flag(ssd_flags(outcome), 'ADVICE') then 'advice'
    when ssd_has_flag(ssd_flags(outcome), 'NFA') then 'nfa'
    when len(ssd_flags(outcome)) > 0 then 'other'
    else case lower(trim(outcome))
      when 'no further action' then 'nfa'
      when 'information and advice' then 'advice'
      when 'eh referral' then 'early_help'
      when 'cin referral' then 'referral'
    end
  end
