/*
Whether the role of a worker is that of the one who holds the case; roles have local names. Null where
the words do not settle it.
*/
create macro ssd_is_lead_role(written) as
  case
    when ssd_text(written) is null then null
    when regexp_matches(
      lower(written),
      'duty|cover|temporar|stand.?in|manager|supervis|senior prac|support|second|co.?work|joint|review|\biro\b|chair|'
      || 'health|school|police|solicitor|legal|advoca|personal advis|foster|educat|occupational'
    ) then false
    when regexp_matches(lower(written), 'allocat|case ?worker|case ?holder|key ?worker|lead|social worker') then true
  end
