/* What is said of an id that may say who somebody is: the detector and the column, never the value. */
create macro id_fault(column_name, written) as
  case
    when starts_with(written, '!') then 'identifier:' || split_part(written, '!', 2) || ' ' || column_name
    when is_odd_id(written) and identifier_in(written, 'id') is not null
      then 'identifier:' || identifier_in(written, 'id') || ' ' || column_name
  end
