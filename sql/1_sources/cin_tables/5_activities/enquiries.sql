/* One row a record of Section47. */
select
  enquiry.*,
  coalesce(episode_key, as_id(enquiry.child_id) || '-') as episode_key
from cin_tables.kept_section47 as enquiry
left join cin_tables.episode_links using (return_number, child_id, episode_link)
