/*
One row a word in an assessment's factors, whichever of three ways they were written: a list ["1A", "2B"], names
and codes {"factor": "1A"}, or codes and answers {"1A": "Yes"}, where "No" means that it is absent. Read by
pattern, so that a cell which is not valid JSON gives its codes as well.
*/
select
  file_number,
  record,
  ssd_id(cinf_assessment_id) as assessment_id,
  case
    when name = '' then nullif(trim(word, '"'), 'null')
    when as_factor_code(name) is not null then case
      when as_yes_no(answer) = false
        or list_contains(['', 'null', 'unknown', 'not known', 'n/a'], lower(trim(answer)))
      then null
      else name
    end
    when as_factor_code(answer) is not null then answer
    when as_yes_no(answer) then name
  end as factor_code
from (
  select
    file_number,
    record,
    cinf_assessment_id,
    word,
    regexp_extract(word, '^"([^"]*)"\s*:', 1) as name,
    regexp_extract(word, ':\s*"?([^"]*)"?$', 1) as answer
  from (
    select
      file_number,
      record,
      cinf_assessment_id,
      unnest(
        regexp_extract_all(
          ssd_text(cinf_assessment_factors_json),
          '"[^"]*"\s*:\s*(?:"[^"]*(?:"|$)|[A-Za-z0-9.]+)|"[^"]*"|[A-Za-z0-9]+'
        )
      ) as word
    from ssd.ssd_assessment_factors
  ) as written
) as parted
