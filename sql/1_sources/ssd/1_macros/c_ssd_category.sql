/* DfE's category of abuse: the dataset has descriptions, and a list of several words for several categories. */
create macro ssd_category(written) as
  case
    when as_category_code(written) is not null then as_category_code(written)
    when lower(written) like '%multiple%'
      or (lower(written) like '%neglect%')::integer + (lower(written) like '%physical%')::integer
        + (lower(written) like '%sexual%')::integer + (lower(written) like '%emotional%')::integer > 1
    then 'MUL'
    when lower(written) like '%neglect%' then 'NEG'
    when lower(written) like '%physical%' then 'PHY'
    when lower(written) like '%sexual%' then 'SAB'
    when lower(written) like '%emotional%' then 'EMO'
    else ssd_unplaced(written)
  end
