/*
Why early help ended, from what may be free text: what has no known word in it is passed on as '?', for the
judge to count as not on the list.
*/
create macro ssd_early_help_end(written) as
  case
    when as_early_help_end(written) is not null then as_early_help_end(written)
    when lower(written) like '%step%up%' or lower(written) like '%escalat%'
      or lower(written) like '%social care%' or lower(written) like '%statutory%'
    then 'stepped_up'
    when lower(written) like '%declin%' or lower(written) like '%refus%'
      or lower(written) like '%consent%'
    then 'declined'
    when lower(written) like '%engag%' then 'not_engaged'
    when lower(written) like '%moved%' or lower(written) like '%left area%'
      or lower(written) like '%out of area%'
    then 'moved'
    when lower(written) like '%needs met%' or lower(written) like '%outcomes met%'
      or lower(written) like '%goals met%' or lower(written) like '%outcomes achieved%'
    then 'needs_met'
    when lower(written) like '%other%' or lower(written) like '%no further action%'
      or lower(trim(written)) = 'nfa' or lower(written) like '%step%down%'
    then 'other'
    when ssd_text(written) is not null then '?'
  end
