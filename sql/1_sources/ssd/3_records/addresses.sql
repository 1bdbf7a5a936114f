/* One row an address: when the child lived there, its kind, and the decile of its postcode where that can be looked up. */
select
  file_number,
  record,
  ssd_id(addr_table_id) as address_id,
  pseudonym('child', authority_code, ssd_id(addr_person_id)) as child_id,
  ssd_date(addr_address_start_date, file_number) as start_date,
  ssd_date(addr_address_end_date, file_number) as end_date,
  ssd_address_type(addr_address_type) as address_type,
  postcode_deciles.imd_decile
from ssd.ssd_address
left join ssd.postcode_deciles
  on postcode_deciles.postcode = upper(replace(addr_address_postcode, ' ', ''))
