/* One row a set of answers that a child gave; the dataset does not say when. */
select
  file_number,
  record,
  ssd_id(voch_table_id) as voice_id,
  pseudonym('child', authority_code, ssd_id(voch_person_id)) as child_id,
  ssd_text(voch_explained_worries) as has_worries_explained,
  ssd_text(voch_story_help_understand) as has_story_understood,
  ssd_text(voch_agree_worker) as agrees_with_worker,
  ssd_text(voch_plan_safe) as has_safe_plan,
  ssd_text(voch_tablet_help_explain) as has_tablet_help
from ssd.ssd_voice_of_child
