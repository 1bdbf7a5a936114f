/* One row a record that the same file holds again further down. The same record in another return is no fault. */
select 'children' as table_name, file_number, coalesce(record, judged_record.rowid + 1)::integer as record
from judged.children as judged_record
where judged_record.rowid in (select judged_row from replaced.children where is_same_file)
union all
select 'contacts', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.contacts as judged_record
where judged_record.rowid in (select judged_row from replaced.contacts where is_same_file)
union all
select 'early_help_episodes', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.early_help_episodes as judged_record
where judged_record.rowid in (select judged_row from replaced.early_help_episodes where is_same_file)
union all
select 'referrals', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.referrals as judged_record
where judged_record.rowid in (select judged_row from replaced.referrals where is_same_file)
union all
select 'assessments', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.assessments as judged_record
where judged_record.rowid in (select judged_row from replaced.assessments where is_same_file)
union all
select 'assessment_factors', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.assessment_factors as judged_record
where judged_record.rowid in (select judged_row from replaced.assessment_factors where is_same_file)
union all
select 'section_47_enquiries', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.section_47_enquiries as judged_record
where judged_record.rowid in (select judged_row from replaced.section_47_enquiries where is_same_file)
union all
select 'initial_conferences', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.initial_conferences as judged_record
where judged_record.rowid in (select judged_row from replaced.initial_conferences where is_same_file)
union all
select 'cin_plans', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.cin_plans as judged_record
where judged_record.rowid in (select judged_row from replaced.cin_plans where is_same_file)
union all
select 'cp_plans', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.cp_plans as judged_record
where judged_record.rowid in (select judged_row from replaced.cp_plans where is_same_file)
union all
select 'cp_reviews', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.cp_reviews as judged_record
where judged_record.rowid in (select judged_row from replaced.cp_reviews where is_same_file)
union all
select 'visits', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.visits as judged_record
where judged_record.rowid in (select judged_row from replaced.visits where is_same_file)
union all
select 'care_episodes', file_number, coalesce(record, judged_record.rowid + 1)::integer
from judged.care_episodes as judged_record
where judged_record.rowid in (select judged_row from replaced.care_episodes where is_same_file)
