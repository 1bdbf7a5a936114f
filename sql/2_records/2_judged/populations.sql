/*
One row a record of the input, rejected ones too, in its order: the resident children of one age on one day each.
problem = why it is rejected; notes = what was found in its cells. Both name fault and column.
*/
select
  file_number,
  record,
  population_date,
  age,
  children,
  authority_code,
  case
    when population_date is null
    then coalesce(date_fault('population_date', written_population_date, population_date), 'blank population_date')
    when age is null then coalesce(set_aside('unreadable', 'age', written_age, age), 'blank age')
    when children is null
    then coalesce(set_aside('unreadable', 'children', written_children, children), 'blank children')
  end as problem,
  case
    when is_lost(written_population_date, population_date)
      or is_lost(written_age, age)
      or is_lost(written_children, children)
    then nullif(
      concat_ws(
        ';',
        identifier_fault('population_date', written_population_date, population_date, 'date'),
        identifier_fault('age', written_age, age, 'cell'),
        identifier_fault('children', written_children, children, 'cell')
      ), ''
    )
  end as notes
from (
  select
    file_number,
    record,
    as_possible_date(written.population_date, $extract_end::date) as population_date,
    written.population_date as written_population_date,
    as_age(written.age) as age,
    written.age as written_age,
    as_quantity(written.children) as children,
    written.children as written_children,
    written.authority_code
  from source.populations as written
) as read_record
