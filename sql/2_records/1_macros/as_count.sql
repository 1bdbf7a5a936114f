/* A small whole number. */
create macro as_count(written) as
  case when try_cast(written as integer) between 0 and 99 then try_cast(written as integer) end
