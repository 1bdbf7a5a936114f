/*
An id of an unusual shape, or of the shape of a number that identifies a person: cheap, so it guards
what is dear. A mark that a reader set begins with '!'.
*/
create macro is_odd_id(written) as
  not regexp_full_match(written, '[A-Za-z0-9_.|-]{0,64}')
  or regexp_full_match(
    written,
    '[0-9]{10,11}|[A-Za-z][0-9]{11}[0-9A-Za-z]|[A-Za-z]{2}[0-9]{6}[A-Da-d]?|[A-Fa-f0-9]{32}|'
    || '[A-Fa-f0-9]{40}|[A-Fa-f0-9]{64}|[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[0-9]{2}-[0-9]{4}|'
    || '[A-Za-z]{1,2}[0-9][A-Za-z0-9]?[0-9][A-Za-z]{2}|[A-Za-z-]{2,15}'
  )
