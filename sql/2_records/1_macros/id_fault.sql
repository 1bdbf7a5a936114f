/*
What is said of an id that may say who somebody is: the detector and the column, never the value. '10' stands
for ten digits that are no NHS number, which its reader marked: the two are weighed against each other.
Asked only of records with an odd id, since it is dear.
*/
create macro id_fault(column_name, written) as
  case
    when starts_with(written, '!ten_digits!')
      then case when column_name in ('child_id', 'family_id') then '10 ' || column_name end
    else 'identifier:' || identifier_in(written, 'id') || ' ' || column_name
  end
