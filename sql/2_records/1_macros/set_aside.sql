/*
What is said of a value that could not be taken: the fault and the column, never the value. A value that may
say who somebody is has a fault of its own.
*/
create macro set_aside(fault, column_name, written, taken) as
  case
    when taken is null and trim(written) <> ''
    then coalesce('identifier:' || identifier_in(written, 'cell'), fault) || ' ' || column_name
  end
