/* A code of the list, as written or else in capitals and without blanks; null otherwise. */
create macro first_in_list(written, codes) as
  case
    when list_contains(codes, written) then written
    when list_contains(codes, upper(trim(written))) then upper(trim(written))
  end
