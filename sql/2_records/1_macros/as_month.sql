/* A month written YYYY-MM, as its 15th; a birth may lie up to ten months ahead. */
create macro as_month(written, extract_end) as
  case
    when trim(written) like '____-__'
      and try_cast(trim(written) || '-15' as date) between date '1930-01-01' and extract_end + 310
    then try_cast(trim(written) || '-15' as date)
  end
