/* DfE's reason for closure: the code, a longer local code that holds it, or its description. */
create macro ssd_closure(written) as
  case
    when as_closure_code(written) is not null then as_closure_code(written)
    when regexp_matches(written, '^[A-Za-z_ -]{0,6}RC[1-9]\b') then regexp_extract(written, 'RC[1-9]')
    when lower(written) like '%adopted%' then 'RC1'
    when lower(written) like 'died%' then 'RC2'
    when lower(written) like '%child arrangements order%' then 'RC3'
    when lower(written) like '%special guardianship%' then 'RC4'
    when lower(written) like '%another local authority%' then 'RC5'
    when lower(written) like '%adult social care%' then 'RC6'
    when lower(written) like '%after assessment%early help%' then 'RC9'
    when lower(written) like '%after assessment%no further action%' then 'RC8'
    when lower(written) like '%services ceased%' then 'RC7'
    else ssd_unplaced(written)
  end
