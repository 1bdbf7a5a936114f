/*
Every spelling of yes and no that returns carry; anything else, and a blank, is not known. The usual ones
are looked for as they are written, which spares nearly every cell the dear trimming. Lists and not IN:
DuckDB makes a join of a long IN, and a join would mix up the order of the records, and so their numbers.
*/
create macro as_yes_no(written) as
  case
    when written is null then null
    when list_contains(['1', 'true', 'True', 'TRUE', 'yes', 'Yes', 'Y'], written) then true
    when list_contains(['0', 'false', 'False', 'FALSE', 'no', 'No', 'N'], written) then false
    when list_contains(['1', 'true', 't', 'y', 'yes'], lower(trim(written))) then true
    when list_contains(['0', 'false', 'f', 'n', 'no'], lower(trim(written))) then false
  end
