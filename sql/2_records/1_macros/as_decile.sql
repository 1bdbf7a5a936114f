/* A decile of the index of multiple deprivation, 1 the most deprived. */
create macro as_decile(written) as
  case when try_cast(written as integer) between 1 and 10 then try_cast(written as integer) end
