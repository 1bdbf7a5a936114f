/*
One row a child who is still expected although the expected birth is more than two months past, with a child of
the same family born in that month or the one before or after it, under another id: who may be the same.
*/
select distinct
  expected.file_number,
  coalesce(expected.record, expected.rowid + 1)::integer as record
from children as expected
inner join children as born on born.family_id = expected.family_id
where expected.is_expected
  -- The 15th stands for the month.
  and expected.birth_date + interval '2 months' < date_trunc('month', $extract_end::date)
  and born.is_expected is not true
  and born.child_id <> expected.child_id
  and born.birth_date between expected.birth_date - interval '1 month'
    and expected.birth_date + interval '1 month'
