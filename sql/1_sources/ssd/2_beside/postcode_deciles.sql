/* One row a postcode of the lookup table beside the dataset: its decile, 1 the most deprived. */
select
  upper(replace(postcode, ' ', '')) as postcode,
  min(trim(imd_decile)) as imd_decile
from ssd.deprivation
where trim(postcode) <> ''
group by upper(replace(postcode, ' ', ''))
