/* What is said of a value that could not be taken: the fault and the column, never the value. */
create macro set_aside(fault, column_name, written, taken) as
  case when taken is null and trim(written) <> '' then fault || ' ' || column_name end
