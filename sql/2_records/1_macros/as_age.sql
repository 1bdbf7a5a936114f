/* An age in whole years; the open class at the top ('90+') is its lowest age. */
create macro as_age(written) as
  case
    when try_cast(rtrim(written, '+') as integer) between 0 and 120
    then try_cast(rtrim(written, '+') as integer)
  end
