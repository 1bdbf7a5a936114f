/*
What is said of a needed value that could not be taken and may say who somebody is: the detector and the column,
never the value. The record is rejected, perhaps for another reason that was seen first.
*/
create macro identifier_fault(column_name, written, taken, place) as
  case
    when taken is null and trim(written) <> ''
    then 'identifier:' || identifier_in(written, place) || ' ' || column_name
  end
