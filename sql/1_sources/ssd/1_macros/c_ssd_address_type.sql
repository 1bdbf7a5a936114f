/* Kind of address. */
create macro ssd_address_type(written) as
  case
    when lower(written) like '%placement%' or lower(written) like '%foster%' then 'placement'
    when lower(written) like '%refuge%' then 'refuge'
    when lower(written) like 'temp%' then 'temporary'
    when regexp_matches(lower(written), '^\s*(y|home|main|primary|permanent|usual)') then 'home'
    when regexp_matches(lower(written), '^\s*oth') then 'other'
    else ssd_unplaced(written)
  end
