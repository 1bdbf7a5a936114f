/* One row a table, file and month: how many records, and the first of them. For the fall of a table's records. */
select
  'contacts' as table_name,
  'contact_date' as column_name,
  file_number,
  date_trunc('month', contact_date)::date as month,
  count(*)::integer as records,
  min(coalesce(record, rowid + 1))::integer as record
from contacts
group by file_number, date_trunc('month', contact_date)
union all
select
  'referrals',
  'referral_date',
  file_number,
  date_trunc('month', referral_date)::date,
  count(*)::integer,
  min(coalesce(record, rowid + 1))::integer
from referrals
group by file_number, date_trunc('month', referral_date)
union all
select
  'assessments',
  'start_date',
  file_number,
  date_trunc('month', start_date)::date,
  count(*)::integer,
  min(coalesce(record, rowid + 1))::integer
from assessments
group by file_number, date_trunc('month', start_date)
