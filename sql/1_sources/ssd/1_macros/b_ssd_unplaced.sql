/*
What is passed on of a description that could not be placed: '?', for the judge to count as not on the list,
unless it may say who somebody is, which the judge must see. Descriptions come from lists of a system, and may
have many words.
*/
create macro ssd_unplaced(written) as
  case
    when ssd_text(written) is null then null
    when coalesce(identifier_in(ssd_text(written), 'label'), 'free_text') = 'free_text' then '?'
    else ssd_text(written)
  end
