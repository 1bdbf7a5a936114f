/* A cell without blanks round it; null for what programs write where there is nothing. */
create macro cin_text(written) as
  case
    when trim(written) not in ('', 'nan', 'NaN', 'NaT', 'None', '<NA>', 'null', 'NULL') then trim(written)
  end
