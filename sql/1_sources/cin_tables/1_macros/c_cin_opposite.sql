/* Yes for no and no for yes; what is neither stays as it is written. */
create macro cin_opposite(written) as
  case as_yes_no(written) when true then 'no' when false then 'yes' else cin_text(written) end
