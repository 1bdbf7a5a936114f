/* A whole number, however large a population is. */
create macro as_quantity(written) as
  case
    when try_cast(written as integer) between 0 and 99999999 then try_cast(written as integer)
  end
