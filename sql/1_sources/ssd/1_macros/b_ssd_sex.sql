/* Sex as M, F or U: the specification's list has numbers, its scripts letters, and some systems words. */
create macro ssd_sex(written) as
  case lower(ssd_text(written))
    when '1' then 'M'
    when '01' then 'M'
    when 'male' then 'M'
    when '2' then 'F'
    when '02' then 'F'
    when 'female' then 'F'
    when '0' then 'U'
    when '00' then 'U'
    when '9' then 'U'
    when 'i' then 'U'
    when 'indeterminate' then 'U'
    when 'unknown' then 'U'
    else ssd_text(written)
  end
