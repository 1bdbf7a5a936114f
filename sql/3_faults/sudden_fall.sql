/*
code: GT30
title: Sudden fall in records
meaning: In a month there are fewer than half as many contacts, referrals or assessments as in the middle
  month of the twelve before it. The place is the first record of the month before the fall.
severity: query
do: Check whether a part of the records is missing from then on, or the service changed.
*/
select
  record_months.table_name,
  min(record_months.file_number)::integer as file_number,
  min(record_months.record)::integer as record,
  record_months.column_name,
  record_months.month as dated_on
from beside.record_months
join (
  select
    table_name,
    month,
    records,
    median(records) over twelve_before as usual,
    count(*) over twelve_before as months_before
  from (
    select stretch.table_name, stretch.month, coalesce(record_months.records, 0) as records
    from (
      select table_name, unnest(range(min(month), date_trunc('month', $extract_end::date + 1), interval 1 month))::date as month
      from beside.record_months
      group by table_name
    ) as stretch
    left join (
      select table_name, month, sum(records)::integer as records
      from beside.record_months
      group by table_name, month
    ) as record_months
      on record_months.table_name = stretch.table_name
      and record_months.month = stretch.month
  ) as every_month
  window twelve_before as (
    partition by table_name order by month rows between 12 preceding and 1 preceding
  )
) as fallen
  on fallen.table_name = record_months.table_name
  and record_months.month = fallen.month - interval 1 month
where fallen.months_before = 12
  and fallen.usual >= 20
  and fallen.records * 2 < fallen.usual
group by record_months.table_name, record_months.column_name, record_months.month
