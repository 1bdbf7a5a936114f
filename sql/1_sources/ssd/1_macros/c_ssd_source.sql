/*
DfE's source of a referral. The dataset's code is the case system's own number for a source, unless it has
DfE's letter in it (3E): so the description is read first, and a number is taken for DfE's only where there is
no description.
*/
create macro ssd_source(code, description) as
  case
    when as_source_code(code) is not null and length(trim(code)) = 2 and trim(code) <> '10'
      then as_source_code(code)
    when ssd_described_source(lower(trim(description))) is not null
      then ssd_described_source(lower(trim(description)))
    when ssd_text(description) is null then ssd_text(code)
    else ssd_unplaced(description)
  end
