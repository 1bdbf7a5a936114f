/* An id; what tools that know only decimal numbers make of one (1234.0) is the same id. */
create macro ssd_id(written) as
  case
    when ends_with(ssd_text(written), '.0') and regexp_full_match(ssd_text(written), '[0-9]+\.0')
    then left(ssd_text(written), length(ssd_text(written)) - 2)
    else ssd_text(written)
  end
