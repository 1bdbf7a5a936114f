/* Why a date was not taken: not YYYY-MM-DD, or a day that cannot be. Null for a blank. */
create macro date_fault(column_name, written, read_date) as
  case
    when read_date is not null then 'impossible ' || column_name
    when trim(written) <> '' then 'unreadable ' || column_name
  end
