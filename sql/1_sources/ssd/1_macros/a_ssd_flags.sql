/*
The flags of an outcome that say yes, without "FLAG": ['NFA_', 'ADVICE_']. Found by their pattern and not by
reading JSON, since the dataset builds it by joining text and a quote in a comment spoils it; a comment cannot
look like a flag, as its own quotes are written \". Older scripts write OUTCOME_ before each.
*/
create macro ssd_flags(outcome) as
  regexp_extract_all(
    outcome, '[{,\s"'']((?:[A-Z0-9]+_)+)FLAG["'']?\s*:\s*["'']?[YyTt1]', 1
  )
