/* One row a file of involvements: how many rows have a role that is neither the lead worker's nor another's. */
select
  file_number,
  count(*)::integer as involvements,
  count(*) filter (
    where ssd_text(invo_professional_role_id) is not null
      and ssd_is_lead_role(invo_professional_role_id) is null
  )::integer as unplaced
from ssd.ssd_involvements
group by file_number
