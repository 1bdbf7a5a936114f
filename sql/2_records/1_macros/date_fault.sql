/* Why a date was not taken: not YYYY-MM-DD, or a day that cannot be. Null for one that was, and for a blank. */
create macro date_fault(column_name, written, taken) as
  case
    when taken is not null then null
    when as_iso_date(written) is not null then 'impossible ' || column_name
    when trim(written) <> ''
    then coalesce('identifier:' || identifier_in(written, 'date'), 'unreadable') || ' ' || column_name
  end
