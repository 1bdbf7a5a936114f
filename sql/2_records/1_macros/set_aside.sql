/*
What is said of a value that could not be taken: the fault and the column, never the value. A value that may
say who somebody is has a fault of its own; only labels can be too long.
*/
create macro set_aside(fault, column_name, written, taken) as
  case
    when taken is null and trim(written) <> ''
    then coalesce(
      'identifier:' || identifier_in(written, case when fault = 'long' then 'label' else 'cell' end), fault
    ) || ' ' || column_name
  end
