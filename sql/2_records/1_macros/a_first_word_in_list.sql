/* A word of the list, however its capitals and blanks are written; null otherwise. */
create macro first_word_in_list(written, words) as
  case
    when list_contains(words, written) then written
    when list_contains(words, replace(lower(trim(written)), ' ', '_'))
      then replace(lower(trim(written)), ' ', '_')
  end
