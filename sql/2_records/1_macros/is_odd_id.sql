/*
An id of an unusual shape, or of a shape that an identifier of a person has: cheap, so it guards what is
dear. Every id in which the detectors find something is odd, by a test. An authority's code may stand before
it ('926|...'), and what a reader marked holds '!'. The shapes, in order: NHS number; UPN; National Insurance
number; hash; dates; postcode; telephone number; words.
*/
create macro is_odd_id(written) as
  length(written) > 96
  or not regexp_full_match(written, '[A-Za-z0-9_.|-]*')
  -- Open repeats where they will do: the engine plans this for every id column, and closed ones are dear.
  -- Words are closed, because a pseudonym is 32 letters and must not be odd.
  or regexp_full_match(
    written,
    '(?:[A-Za-z0-9_.-]*[|])*(?:'
    '[0-9]{10,11}(?:[.]0+)?|[0-9]{3}-[0-9]{3}-[0-9]{4}|[Nn][Hh][Ss][_.-]?[0-9]{3}-?[0-9]{3}-?[0-9]{4}|'
    '[A-Za-z][0-9]{11}[0-9A-Za-z]|'
    '[A-Za-z]{2}-?[0-9]{2}-?[0-9]{2}-?[0-9]{2}-?[A-Da-d]|'
    '(?:0[Xx])?[A-Fa-f0-9]{32}[A-Fa-f0-9]*|'
    '[0-9]{4}[.-][0-9]{1,2}[.-][0-9]{1,2}(?:T.*)?|[0-9]{1,2}[.-][0-9]{1,2}[.-][0-9]{4}(?:T.*)?|'
    '[0-9]{1,2}[A-Za-z]{0,2}[.-]?[A-Za-z]{3}[A-Za-z]*[.-]*[0-9]{4}|[A-Za-z]{3}[A-Za-z]*[.-][0-9]{1,2}[A-Za-z]{0,2}[.-]+[0-9]{4}|'
    '[A-Za-z]{1,2}[0-9][A-Za-z0-9]?-*[0-9][A-Za-z]{2}|[Gg][Ii][Rr]-?0[Aa][Aa]|'
    '0[0-9.-]{9}[0-9.-]*|'
    '[A-Za-z]{2,20}(?:[._|-][A-Za-z]+)*|'
    '[0-9]*[._-]?[A-Za-z]{2}[A-Za-z]*(?:[._-][A-Za-z]{2}[A-Za-z]*)+[._-]?[0-9]*)'
  )
