/* Every spelling of yes and no that returns carry; anything else, and a blank, is not known. */
create macro as_yes_no(written) as
  case
    when written in ('1', 'true', 'True', 'TRUE') then true
    when written in ('0', 'false', 'False', 'FALSE') then false
    when lower(trim(written)) in ('1', 'true', 't', 'y', 'yes') then true
    when lower(trim(written)) in ('0', 'false', 'f', 'n', 'no') then false
  end
