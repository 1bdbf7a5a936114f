/*
What ties one row to another within a child's records: the number that a tool gave the other row, or else
the other row's date. Numbers change when the file is put in another order, so nothing is named after them.
*/
create macro cin_link(number, day) as
  coalesce('n' || cin_code(number), 'd' || day)
