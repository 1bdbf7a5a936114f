/* A date written YYYY-MM-DD and in no other way; DuckDB's own cast would also take 2024/4/3. */
create macro as_iso_date(written) as
  try_cast(
    case
      when written like '____-__-__' then written
      when trim(written) like '____-__-__' then trim(written)
    end as date
  )
