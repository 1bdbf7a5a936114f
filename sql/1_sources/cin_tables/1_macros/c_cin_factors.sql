/*
The codes in one cell: one code, or a list with or without brackets and quotes. A cell that is anything else
stays whole, so that the judge sees all of what was written.
*/
create macro cin_factors(written) as
  case
    when cin_text(written) is null then []
    when regexp_full_match(
      cin_text(written),
      '[\[(]?\s*([''"]?[A-Za-z0-9]{1,4}[''"]?(\s*[,;|]\s*[''"]?[A-Za-z0-9]{1,4}[''"]?)*)?[\s,;|]*[\])]?'
    )
      or regexp_full_match(cin_text(written), '[0-9]{1,2}[A-Fa-f]?(\s+[0-9]{1,2}[A-Fa-f]?)*')
      then regexp_extract_all(written, '[A-Za-z0-9]+')
    else [cin_text(written)]
  end
